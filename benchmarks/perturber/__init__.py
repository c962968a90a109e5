"""Article pages in, the same pages with other things around, inside and under the article out, chosen by a seed.

Written from the description of a method, apart from the reader and its rules: what it puts in says nothing of what a
reader leaves out. `Page` (a page and its article's paragraphs) → `Layout` (where they stand in its tree) → a
`Perturbation`, which a reader must not notice, or an `Edit`, which it must.
"""

from benchmarks.perturber.catalogue import NOISE, PERTURBATIONS, Group, Perturbation
from benchmarks.perturber.edits import EDITS, NOTICES, Edit, EditKind, NoticeForm, edited
from benchmarks.perturber.layout import Layout, NoPlace, Page, decoded
from benchmarks.perturber.phrases import FILES

__all__ = [
    "EDITS",
    "FILES",
    "NOISE",
    "NOTICES",
    "PERTURBATIONS",
    "Edit",
    "EditKind",
    "Group",
    "Layout",
    "NoPlace",
    "NoticeForm",
    "Page",
    "Perturbation",
    "decoded",
    "edited",
]
