COPY (
    SELECT 'utc' AS conversation, 'user_message' AS name, TIMESTAMPTZ '2026-03-02 02:00:00+00' AS happened
) TO '$data/log.parquet' (FORMAT parquet);
