"""Reads and writes model.safetensors: the header's length in 8 bytes, little-endian, the header in JSON, then the tensors' data."""

import json
import struct

import numpy
import torch


def write_safetensors(path, tensors):
    """Writes float32 tensors by name, in the order of their names; the header is padded to a multiple of 8 bytes."""
    header, at, data = {"__metadata__": {"format": "pt"}}, 0, []
    for name, tensor in sorted(tensors.items()):
        values = tensor.detach().cpu().numpy().astype("<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [at, at + len(values)]}
        at += len(values)
        data.append(values)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(data))


def read_safetensors(path):
    """The float32 tensors of a file, by name."""
    with open(path, "rb") as file:
        content = file.read()
    start = 8 + struct.unpack("<Q", content[:8])[0]
    tensors = {}
    for name, entry in json.loads(content[8:start]).items():
        if name == "__metadata__":
            continue
        if entry["dtype"] != "F32":
            raise ValueError(f"Expected F32 for {name} of {path}, but received {entry['dtype']}.")
        first, last = (start + offset for offset in entry["data_offsets"])
        values = numpy.frombuffer(content[first:last], "<f4").reshape(entry["shape"])
        tensors[name] = torch.from_numpy(values.copy())
    return tensors
