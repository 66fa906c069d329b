FROM (VALUES ('texts', 'occurred_at', 'occurred_at is not a time')) AS expected
-- equals
SELECT source, column_name, reason FROM meta.rejected_rows
