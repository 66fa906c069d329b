FROM (VALUES ('data/dialogues_1.jsonl', 4), ('data/dialogues_2.jsonl', 4), ('data/surveys.jsonl', 3), ('data/nothing_yet.csv', 0)) AS expected
-- equals
SELECT path, rows FROM meta.files
