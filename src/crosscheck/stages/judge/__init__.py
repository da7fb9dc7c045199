"""Judge: verdicts, findings, benign differences, and what one article says against itself."""

from crosscheck.stages.judge.facts import scene_of
from crosscheck.stages.judge.judge import Judged, judge

__all__ = ["Judged", "judge", "scene_of"]
