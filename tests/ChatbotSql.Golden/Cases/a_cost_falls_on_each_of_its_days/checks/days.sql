-- Day i of n has round(A i / n, 6) less round(A (i - 1) / n, 6); one row for each category and day.
FROM (VALUES
    (DATE '2026-01-30', 'platform', 33.333333), (DATE '2026-01-31', 'platform', 33.333334), (DATE '2026-02-01', 'platform', 33.583333),
    (DATE '2026-01-31', 'ai_usage', 0.000014), (DATE '2026-02-01', 'ai_usage', -33.333318), (DATE '2026-02-02', 'ai_usage', -33.333320), (DATE '2026-02-03', 'ai_usage', -33.333319),
    (DATE '2026-02-04', 'ai_usage', 0.000014), (DATE '2026-02-05', 'ai_usage', 0.000015), (DATE '2026-02-06', 'ai_usage', 0.000014),
    (DATE '2026-02-26', 'review_labor', 3.5), (DATE '2026-02-27', 'review_labor', 3.5)
) AS expected
-- equals
SELECT spent_on, category, amount FROM program_costs
