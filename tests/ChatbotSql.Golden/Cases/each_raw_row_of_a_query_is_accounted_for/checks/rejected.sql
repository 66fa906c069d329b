-- Which row of which file, and why.
FROM (VALUES
    ('dialogues', 'data/dialogues_2.jsonl', 1, 'occurred_at'),
    ('dialogues', 'data/dialogues_2.jsonl', 2, 'occurred_at')
) AS expected
-- equals
SELECT source, file, row_number, column_name FROM meta.rejected_rows
