COPY (
    FROM (VALUES (DATE '2026-01-01', DATE '2026-12-31', 'platform', 12700000000.0001), (DATE '2026-01-01', DATE '2035-12-31', 'build', 900000000000))
        AS invoices(first_day, last_day, category, amount)
) TO '$data/invoices.csv' (HEADER);
