"""Writes what an encoder attends to in one text as JSON, so that it can be drawn without the encoder (`attentions` in a configuration).

python3 demo/make/encoders/export_attention.py demo/zh apple "我想吃蘋果"              # demo/imported/apple.json
python3 demo/make/encoders/export_attention.py demo/qa-en who "Who sang?" "Ann sang."   # a question and its context

The file is an object: `model` (the folder's name), `weights` (sha256 of model.safetensors), `text` (and `second`), `tokens`, and
`attention`, [layers][heads][tokens][tokens], rounded to six digits: a row of at most 512 sums to 1 within 0.0003.
"""

import argparse
import hashlib
import json
import os
import sys

import torch

import bert
import tokenise

DIGITS = 6
IMPORTED = os.path.join(os.path.dirname(__file__), "..", "..", "imported")


def lowers(folder):
    """Whether the encoder reads lower case, as its tokenizer_config.json says; BERT's own default is yes."""
    path = f"{folder}/tokenizer_config.json"
    if not os.path.exists(path):
        return True
    with open(path, encoding="utf-8") as file:
        return json.load(file).get("do_lower_case", True)


def attention_of(folder, text, second=None):
    """The object that is written. Raises ValueError for a text that is longer than the encoder reads."""
    model, config, vocabulary = bert.load(folder)
    ids, types, _ = tokenise.Tokeniser(vocabulary, lowers(folder)).encode(text, second)
    if len(ids) > config["max_position_embeddings"]:
        raise ValueError(f"Expected at most {config['max_position_embeddings']} tokens, but received {len(ids)}. Take a shorter text.")
    with torch.no_grad():
        _, _, attentions = model(torch.tensor([ids]), torch.tensor([types]), torch.ones(1, len(ids), dtype=torch.int64))
    values = torch.cat(attentions).double().tolist()
    with open(f"{folder}/model.safetensors", "rb") as file:
        weights = hashlib.sha256(file.read()).hexdigest()
    return {
        "model": os.path.basename(os.path.abspath(folder)),
        "weights": weights,
        "text": text,
        **({} if second is None else {"second": second}),
        "tokens": [vocabulary[one] for one in ids],
        "attention": [[[[round(one, DIGITS) for one in row] for row in head] for head in layer] for layer in values],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", help="the encoder, in Hugging Face's layout")
    parser.add_argument("name", help="of the file, without its extension")
    parser.add_argument("text")
    parser.add_argument("second", nargs="?", help="what follows the first [SEP]: the context of a question")
    parser.add_argument("--to", default=os.path.normpath(IMPORTED), help="folder of the file (default: demo/imported)")
    options = parser.parse_args()
    try:
        found = attention_of(options.folder, options.text, options.second)
    except (OSError, ValueError) as error:
        sys.exit(str(error))
    os.makedirs(options.to, exist_ok=True)
    path = f"{options.to}/{options.name}.json"
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{path}: {len(found['attention'])} layers of {len(found['attention'][0])} heads, {len(found['tokens'])} tokens")


if __name__ == "__main__":
    main()
