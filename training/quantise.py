"""8-bit weights in an ONNX graph: each weight X becomes DequantizeLinear(X_q, X_s, X_z), computed in float32 as before."""
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper


def quantise_file(source: Path, target: Path) -> None:
    """Stores every weight of two or more dimensions as int8 with one scale for each channel: X ≈ X_s · (X_q − X_z), X_z = 0.

    A channel is a filter of a convolution, a token of an embedding, a column of a matrix.
    """
    model = onnx.load(str(source))
    graph = model.graph
    nodes = []
    for tensor in list(graph.initializer):
        weight = numpy_helper.to_array(tensor)
        if weight.dtype != np.float32 or weight.ndim < 2:
            continue
        axis = channel_axis(graph, tensor.name, weight.ndim)
        values, scales = quantise(weight, axis)
        parts = {"q": values, "s": scales, "z": np.zeros(len(scales), np.int8)}
        graph.initializer.remove(tensor)
        graph.initializer.extend(numpy_helper.from_array(part, f"{tensor.name}_{key}") for key, part in parts.items())
        names = [f"{tensor.name}_{key}" for key in parts]
        nodes.append(
            helper.make_node("DequantizeLinear", names, [tensor.name], axis=axis, name=f"{tensor.name}_dequantise")
        )
    computing = list(graph.node)
    del graph.node[:]
    graph.node.extend(nodes + computing)
    onnx.checker.check_model(model)
    onnx.save(model, str(target))


def channel_axis(graph: onnx.GraphProto, name: str, dimensions: int) -> int:
    users = {node.op_type for node in graph.node if name in node.input}
    return 0 if users & {"Conv", "Gather"} else dimensions - 1


def quantise(weight: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """→ int8 of the same shape in −127…127, and float32 scales [channels]"""
    others = tuple(a for a in range(weight.ndim) if a != axis)
    scales = (np.maximum(np.abs(weight).max(others), 1e-8) / 127).astype(np.float32)
    shape = [-1 if a == axis else 1 for a in range(weight.ndim)]
    values = np.clip(np.round(weight / scales.reshape(shape)), -127, 127).astype(np.int8)
    return values, scales
