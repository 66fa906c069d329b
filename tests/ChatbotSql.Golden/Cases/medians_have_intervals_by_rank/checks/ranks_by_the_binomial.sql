-- The same ranks from the binomial distribution itself, by exact counts of coin tosses.
WITH sizes(n) AS (VALUES (6), (7), (8), (9), (16), (17)),
ways AS (
    SELECT n, k, factorial(n::INTEGER) / (factorial(k::INTEGER) * factorial((n - k)::INTEGER)) / power(2, n) AS p FROM sizes, range(20) AS counts(k) WHERE k <= n
),
tails AS (SELECT n, k, sum(p) OVER (PARTITION BY n ORDER BY k) AS tail FROM ways)
SELECT 'n' || n, max(k + 1), n - max(k + 1) + 1 FROM tails WHERE 2 * tail <= 0.05 GROUP BY n
-- equals
SELECT channel, ci_low, ci_high FROM metric_values WHERE metric = 'turns_of_engaged' AND segment = 'channel' AND grain = 'week' AND interval IS NOT NULL AND channel NOT IN ('ties', 'n40')
