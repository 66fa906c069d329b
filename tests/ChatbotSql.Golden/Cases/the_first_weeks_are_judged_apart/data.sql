COPY (
    SELECT 'user_message' AS name, unnest(generate_series(TIMESTAMP '2026-01-01 09:00:00', TIMESTAMP '2026-03-31 09:00:00', INTERVAL 1 DAY)) AS happened, strftime(happened, 'c%m%d') AS conversation
) TO '$data/log.csv' (HEADER);
