COPY (
    SELECT 'user_message' AS name, conversation, happened
    FROM (VALUES
        ('before_spring', TIMESTAMP '2026-03-29 01:59:59'), ('left_out', TIMESTAMP '2026-03-29 02:00:00'), ('left_out_half', TIMESTAMP '2026-03-29 02:30:00'),
        ('after_spring', TIMESTAMP '2026-03-29 03:00:00'), ('spring_end', TIMESTAMP '2026-03-29 23:59:59.999999'), ('spring_next', TIMESTAMP '2026-03-30 00:00:00'),
        ('before_autumn', TIMESTAMP '2026-10-25 01:59:59'), ('twice', TIMESTAMP '2026-10-25 02:00:00'), ('twice_half', TIMESTAMP '2026-10-25 02:30:00'),
        ('twice_last', TIMESTAMP '2026-10-25 02:59:59'), ('after_autumn', TIMESTAMP '2026-10-25 03:00:00'),
        ('autumn_end', TIMESTAMP '2026-10-25 23:59:59'), ('winter_year_end', TIMESTAMP '2026-12-31 23:30:00'), ('undated', NULL)
    ) AS conversations(conversation, happened)
) TO '$data/log.parquet' (FORMAT parquet);
