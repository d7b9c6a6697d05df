"""BERT (Devlin et al., 2019) in plain PyTorch, under the names and in the files of Hugging Face Transformers.

A config is the dictionary of config.json, made by `configuration(...)`; `build(config)` gives the model that config["architectures"]
names: BertForQuestionAnswering or BertForMaskedLM. Called with input_ids, token_type_ids and attention_mask (int64, [batch, tokens])
it returns (output, hidden, attentions):

    output      question answering: start and end scores, [batch, tokens, 2]; masked words: scores, [batch, tokens, vocabulary]
    hidden      a list of layers + 1 tensors, [batch, tokens, width]: the embeddings, then what each layer gives
    attentions  a list of layers tensors, [batch, heads, tokens, tokens]; a row sums to 1

`save` writes such a model as a folder that Transformers would load, and `load` reads one. `only` names the places of a batch
whose masked words are asked for, [n] indices into the flattened [batch * tokens]: the output is then [n, vocabulary].
"""

import json
import math
import os

import torch
from torch import nn
from torch.nn import functional

from tensor_file import read_safetensors, write_safetensors

TIED = {"cls.predictions.decoder.weight": "bert.embeddings.word_embeddings.weight"}


def configuration(architecture, vocabulary, layers, heads, width, intermediate, positions=512, initializer_range=0.02, dropout=0.0):
    """The dictionary of config.json; `vocabulary` is the number of pieces, `dropout` that of hidden states and attention."""
    return {
        "architectures": [architecture],
        "attention_probs_dropout_prob": dropout,
        "hidden_act": "gelu",
        "hidden_dropout_prob": dropout,
        "hidden_size": width,
        "initializer_range": initializer_range,
        "intermediate_size": intermediate,
        "layer_norm_eps": 1e-12,
        "max_position_embeddings": positions,
        "model_type": "bert",
        "num_attention_heads": heads,
        "num_hidden_layers": layers,
        "pad_token_id": 0,
        "position_embedding_type": "absolute",
        "torch_dtype": "float32",
        "type_vocab_size": 2,
        "vocab_size": vocabulary,
    }


def norm(config):
    return nn.LayerNorm(config["hidden_size"], eps=config["layer_norm_eps"])


class Embeddings(nn.Module):
    def __init__(self, config):
        super().__init__()
        width = config["hidden_size"]
        self.word_embeddings = nn.Embedding(config["vocab_size"], width)
        self.position_embeddings = nn.Embedding(config["max_position_embeddings"], width)
        self.token_type_embeddings = nn.Embedding(config["type_vocab_size"], width)
        self.LayerNorm = norm(config)
        self.dropout = nn.Dropout(config["hidden_dropout_prob"])

    def forward(self, ids, types):
        places = self.position_embeddings.weight[: ids.shape[1]]
        return self.dropout(self.LayerNorm(self.word_embeddings(ids) + self.token_type_embeddings(types) + places))


class SelfAttention(nn.Module):
    def __init__(self, config):
        super().__init__()
        width = config["hidden_size"]
        self.heads = config["num_attention_heads"]
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.dropout = nn.Dropout(config["attention_probs_dropout_prob"])

    def forward(self, x, bias):
        batch, tokens, width = x.shape

        def split(projected):
            return projected.view(batch, tokens, self.heads, width // self.heads).transpose(1, 2)

        query = split(self.query(x)) / math.sqrt(width // self.heads)
        weights = torch.softmax(query @ split(self.key(x)).transpose(2, 3) + bias, 3)
        mixed = self.dropout(weights) @ split(self.value(x))
        return mixed.transpose(1, 2).reshape(batch, tokens, width), weights


class Output(nn.Module):
    """A projection back to the width, added to what came in, then normalised."""

    def __init__(self, config, wide):
        super().__init__()
        self.dense = nn.Linear(wide, config["hidden_size"])
        self.LayerNorm = norm(config)
        self.dropout = nn.Dropout(config["hidden_dropout_prob"])

    def forward(self, x, residual):
        return self.LayerNorm(self.dropout(self.dense(x)) + residual)


class Attention(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.self = SelfAttention(config)
        self.output = Output(config, config["hidden_size"])

    def forward(self, x, bias):
        mixed, weights = self.self(x, bias)
        return self.output(mixed, x), weights


class Intermediate(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.dense = nn.Linear(config["hidden_size"], config["intermediate_size"])

    def forward(self, x):
        return functional.gelu(self.dense(x))


class Layer(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.attention = Attention(config)
        self.intermediate = Intermediate(config)
        self.output = Output(config, config["intermediate_size"])

    def forward(self, x, bias):
        x, weights = self.attention(x, bias)
        return self.output(self.intermediate(x), x), weights


class Encoder(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.layer = nn.ModuleList(Layer(config) for _ in range(config["num_hidden_layers"]))


class Bert(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.embeddings = Embeddings(config)
        self.encoder = Encoder(config)

    def forward(self, ids, types, mask):
        # The lowest float instead of -inf: a row of padding alone stays a distribution.
        bias = (1 - mask[:, None, None, :].float()) * torch.finfo(torch.float32).min
        hidden, attentions = [self.embeddings(ids, types)], []
        for layer in self.encoder.layer:
            x, weights = layer(hidden[-1], bias)
            hidden.append(x)
            attentions.append(weights)
        return hidden, attentions


class BertForQuestionAnswering(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.bert = Bert(config)
        self.qa_outputs = nn.Linear(config["hidden_size"], 2)

    def forward(self, input_ids, token_type_ids, attention_mask):
        hidden, attentions = self.bert(input_ids, token_type_ids, attention_mask)
        return self.qa_outputs(hidden[-1]), hidden, attentions


class Transform(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.dense = nn.Linear(config["hidden_size"], config["hidden_size"])
        self.LayerNorm = norm(config)

    def forward(self, x):
        return self.LayerNorm(functional.gelu(self.dense(x)))


class Predictions(nn.Module):
    def __init__(self, config, words):
        super().__init__()
        self.transform = Transform(config)
        self.decoder = nn.Linear(config["hidden_size"], config["vocab_size"], bias=False)
        self.decoder.weight = words
        self.bias = nn.Parameter(torch.zeros(config["vocab_size"]))

    def forward(self, x):
        return self.decoder(self.transform(x)) + self.bias


class Heads(nn.Module):
    def __init__(self, config, words):
        super().__init__()
        self.predictions = Predictions(config, words)


class BertForMaskedLM(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.bert = Bert(config)
        self.cls = Heads(config, self.bert.embeddings.word_embeddings.weight)

    def forward(self, input_ids, token_type_ids, attention_mask, only=None):
        hidden, attentions = self.bert(input_ids, token_type_ids, attention_mask)
        last = hidden[-1] if only is None else hidden[-1].flatten(0, 1)[only]
        return self.cls.predictions(last), hidden, attentions


ARCHITECTURES = {"BertForQuestionAnswering": BertForQuestionAnswering, "BertForMaskedLM": BertForMaskedLM}


def build(config):
    """A model with random weights: normal with initializer_range, biases 0, as BERT starts. Seed with torch.manual_seed."""
    model = ARCHITECTURES[config["architectures"][0]](config)
    for module in model.modules():
        if isinstance(module, (nn.Linear, nn.Embedding)):
            nn.init.normal_(module.weight, std=config["initializer_range"])
        if isinstance(module, nn.Linear) and module.bias is not None:
            nn.init.zeros_(module.bias)
    return model


def save(model, config, vocabulary, folder, tokenizer_config):
    """Writes config.json, model.safetensors, vocab.txt (a piece a line) and tokenizer_config.json; tied tensors once."""
    os.makedirs(folder, exist_ok=True)
    write_json(f"{folder}/config.json", config)
    write_json(f"{folder}/tokenizer_config.json", tokenizer_config)
    with open(f"{folder}/vocab.txt", "w", encoding="utf-8") as file:
        file.write("".join(f"{piece}\n" for piece in vocabulary))
    tensors = {name: tensor for name, tensor in model.state_dict().items() if name not in TIED}
    write_safetensors(f"{folder}/model.safetensors", tensors)


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def load(folder):
    """(model, config, vocabulary) of a folder; the model is set to evaluate."""
    with open(f"{folder}/config.json", encoding="utf-8") as file:
        config = json.load(file)
    with open(f"{folder}/vocab.txt", encoding="utf-8") as file:
        vocabulary = file.read().rstrip("\n").split("\n")
    model = build(config)
    tensors = read_safetensors(f"{folder}/model.safetensors")
    for copy, original in TIED.items():
        if copy in model.state_dict():
            tensors[copy] = tensors[original]
    model.load_state_dict(tensors)
    return model.eval(), config, vocabulary
