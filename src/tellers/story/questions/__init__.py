"""The questions a story asks: each a function of the record that can be asked again.

Answers are plain JSON values, so that a receipt can be printed, sent and recomputed.
"""

from tellers.story.questions import record, series, texts
from tellers.story.questions.register import QUESTIONS

__all__ = ["QUESTIONS", "record", "series", "texts"]
