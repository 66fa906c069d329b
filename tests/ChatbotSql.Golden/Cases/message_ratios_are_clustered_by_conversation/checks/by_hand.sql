-- On the web: r = 7/29, residuals x - r y of 1/29, -70/29, 66/29, 9/29 and -6/29, their squares' sum 9,374/841,
-- the variance 5/4 of that over 29^2, its root 0.128714...
SELECT round(7 / 29, 6) AS value, round(sqrt(5 / 4 * (1 * 1 + 70 * 70 + 66 * 66 + 9 * 9 + 6 * 6) / (29.0 * 29)) / 29 * 1.959963984540054, 6) AS half
-- equals
SELECT round(value, 6), round(ci_high - value, 6) FROM (
    SELECT numerator, value, ci_high FROM 'answers/channels.json' WHERE channel = 'web'
)
