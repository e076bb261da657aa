"""Fits and measures the detector of src/engine/pictures/photograph.ts: photographs against drawings.

    /usr/bin/python3 scripts/pictures/calibrate-photograph.py --photos FOLDER --drawings FOLDER

Needs Debian's python3-torch, python3-pil and python3-numpy. A file's source is its name up to the first "_". What the
two folders held when the numbers in the code were made is listed in calibration-photograph.json; the pictures themselves
are not shipped. Prints weights to paste into the code, and recall and false alarms by source, each picture judged by a
fit that had not seen it (five folds).
"""
import argparse
import pathlib

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

NAMES = ("colors", "bright", "pale", "edges", "texture", "grain", "paper")
SIDE = 128
# A plain grey ground is pale and not bright either: without texture nothing is a photograph.
LEAST_TEXTURE = 0.1


def features(path: pathlib.Path) -> list[float]:
    """The definitions stand in photograph.ts; all but `grain` are shares of the pixels of the picture at 128 px."""
    image = Image.open(path).convert("RGB")
    scale = min(1, SIDE / max(image.size))
    size = [max(1, int(side * scale + 0.5)) for side in image.size]
    x = np.asarray(image.resize(size, Image.Resampling.BICUBIC)).astype(int)
    right = np.abs(x[:-1, 1:] - x[:-1, :-1]).max(2)
    down = np.abs(x[1:, :-1] - x[:-1, :-1]).max(2)
    step = np.maximum(right, down)
    most, least = x.max(2), x.min(2)
    coarse = x >> 3
    colors = np.unique(coarse[..., 0] << 10 | coarse[..., 1] << 5 | coarse[..., 2]).size / most.size
    pale = (most - least) < 0.35 * most
    texture = (step > 3) & (step <= 24)
    around = x[:-2, 1:-1] + x[2:, 1:-1] + x[1:-1, :-2] + x[1:-1, 2:]
    roughness = np.sort(np.abs(4 * x[1:-1, 1:-1] - around).sum(2).ravel()) / 3
    grain = roughness[roughness.size // 4] if roughness.size else 0
    shares = [(most > 200).mean(), pale.mean(), (step > 60).mean(), texture.mean()]
    return [colors, *shares, grain, (least > 250).mean()]


def fit(x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Logistic regression → [bias, one weight a feature]"""
    mean, spread = x.mean(0), x.std(0)
    inputs, target, importance = (torch.tensor(a, dtype=torch.float64) for a in ((x - mean) / spread, y, weight))
    w = torch.zeros(x.shape[1] + 1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([w], max_iter=300, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        each = F.binary_cross_entropy_with_logits(inputs @ w[1:] + w[0], target, reduction="none")
        total = (importance * each).sum() / importance.sum() + 1e-3 * w[1:].square().sum()
        total.backward()
        return total

    optimizer.step(loss)
    found = w.detach().numpy()
    return np.r_[found[0] - (found[1:] * mean / spread).sum(), found[1:] / spread]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=pathlib.Path, required=True)
    parser.add_argument("--drawings", type=pathlib.Path, required=True)
    options = parser.parse_args()
    photos, drawings = (sorted(folder.iterdir()) for folder in (options.photos, options.drawings))
    files = photos + drawings
    x = np.array([features(file) for file in files])
    y = np.r_[np.ones(len(photos)), np.zeros(len(drawings))]
    sources = np.array([file.name.split("_")[0] for file in files])
    # Composed scenes are the hard drawings: half of the drawings' weight is theirs.
    scene = np.isin(sources, ["scene", "builtin"])
    plain = (y == 0) & ~scene
    weight = np.where(y == 1, 1 / len(photos), np.where(scene, 0.5 / scene.sum(), 0.5 / plain.sum()))
    fold = np.random.default_rng(0).integers(0, 5, len(y))
    score = np.zeros(len(y))
    for k in range(5):
        held = fold == k
        w = fit(x[~held], y[~held], weight[~held])
        score[held] = x[held] @ w[1:] + w[0]
    threshold = np.quantile(score[scene], 0.97)
    flagged = (score > threshold) & (x[:, NAMES.index("texture")] >= LEAST_TEXTURE)
    w = fit(x, y, weight)
    print("bias", round(w[0] - threshold, 4), {n: round(v, 4) for n, v in zip(NAMES, w[1:])})
    print(f"photographs flagged: {flagged[y == 1].sum()} of {len(photos)}")
    print(f"drawings flagged: {flagged[y == 0].sum()} of {len(drawings)}")
    for kind in (1, 0):
        for source in np.unique(sources[y == kind]):
            of = (y == kind) & (sources == source)
            print(f"  {'photo' if kind else 'drawing'} {source}: {flagged[of].sum()} of {of.sum()}")
    own = x @ w[1:] + w[0] - threshold
    for i in np.flatnonzero(sources == "builtin"):
        print(f"  {files[i].name}: {own[i]:.3f}")
    # Does it carry over to photographs from a source that it never saw?
    largest = max(np.unique(sources[y == 1]), key=lambda s: (sources[y == 1] == s).sum())
    unseen = (y == 1) & (sources == largest)
    w = fit(x[~unseen], y[~unseen], weight[~unseen] * np.where(y[~unseen] == 1, len(photos) / (len(photos) - unseen.sum()), 1))
    bar = np.quantile((x @ w[1:] + w[0])[scene], 0.97)
    found = ((x[unseen] @ w[1:] + w[0]) > bar) & (x[unseen, NAMES.index("texture")] >= LEAST_TEXTURE)
    print(f"fitted without {largest}: {found.sum()} of its {unseen.sum()} photographs flagged")


if __name__ == "__main__":
    main()
