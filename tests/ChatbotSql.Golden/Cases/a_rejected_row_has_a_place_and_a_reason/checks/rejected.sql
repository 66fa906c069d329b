-- Rows are counted in their own file, and filtered rows are not rejected, whatever they hold. A row without a time is
-- undated, not rejected.
FROM (VALUES
    ('data/log_1.csv', 2, 'occurred_at', 'occurred_at is not a time'),
    ('data/log_1.csv', 3, 'sequence', 'sequence is not a BIGINT'),
    ('data/log_2.csv', 1, 'event_name', 'event_name is missing'),
    ('data/log_2.csv', 5, 'occurred_at', 'occurred_at is not a time')
) AS expected
-- equals
SELECT file, row_number, column_name, reason FROM meta.rejected_rows WHERE source = 'log'
