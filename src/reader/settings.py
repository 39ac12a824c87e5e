"""Where things lie, and the lengths that the service uses."""
import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORK = Path(os.environ.get('READER_WORK', HERE / '../../target/reader')).resolve()
SHARED = Path(os.environ.get('READER_DATA', HERE / '../../../shared')).resolve()
TRAINING = SHARED / 'reader/data'
EXAM = SHARED / 'data'

MAX_TOKENS, MAX_QUESTION, MAX_TITLE, MAX_SPAN = 256, 40, 24, 30
CLS, SEP, QUESTION_MARK = 101, 102, 1029

# Groups of questions: SQuAD 1.1; written to deceive, with their answerable siblings; held back; kept; the like of the second, written for this
# over paragraphs of SQuAD, and over reports.
PLAIN, DECEIVING, BACK, ASIDE, WRITTEN, REPORTED = range(6)

# Kept from training: the first for choosing checkpoints, the second (written to deceive) also for thresholds and calibration.
HELD_BACK = {'Buddhism', 'Solar_energy', 'Genome', 'Canada', 'Pub', 'Nigeria'}
KEPT = {'Black_Death', 'Jacksonville,_Florida', 'Pharmacy', 'Sky_(United_Kingdom)'}
KEPT_REPORTS = 12  # each of so many
WORK.mkdir(parents=True, exist_ok=True)
