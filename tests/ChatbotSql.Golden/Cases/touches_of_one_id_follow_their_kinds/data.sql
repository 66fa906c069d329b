COPY (SELECT 'page_view' AS name, TIMESTAMP '2026-03-08 09:00:00' AS happened, NULL AS conversation, 'v' AS visitor) TO '$data/log.csv' (HEADER);

COPY (SELECT 'o' AS number, 'v' AS visitor, TIMESTAMP '2026-03-03 09:00:00' AS ordered, 10 AS total) TO '$data/orders.csv' (HEADER);

COPY (SELECT '1' AS id, 'v' AS visitor, TIMESTAMP '2026-03-02 09:00:00' AS seen, 'email' AS kind) TO '$data/mails.csv' (HEADER);

COPY (SELECT '1' AS id, 'v' AS visitor, TIMESTAMP '2026-03-02 09:00:00' AS seen, 'ad' AS kind) TO '$data/adverts.csv' (HEADER);
