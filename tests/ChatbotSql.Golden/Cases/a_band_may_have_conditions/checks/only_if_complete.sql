-- The week is over, but the share that the bands rest on may change for another 30 days; grain all ends like the week.
FROM (VALUES ('week', true, false, 'not yet known'), ('all', true, false, 'not yet known')) AS expected
-- equals
SELECT DISTINCT banded.grain, banded.is_complete, other.is_complete, banded.band
FROM metric_values AS banded
INNER JOIN metric_values AS other ON other.grain = banded.grain AND other.segment = banded.segment AND other.period_start IS NOT DISTINCT FROM banded.period_start
WHERE banded.metric = 'b_in_time' AND other.metric = 'app_share_in_time' AND other.value IS NOT NULL AND other.intent IS NOT DISTINCT FROM banded.intent
    AND banded.grain IN ('week', 'all') AND banded.is_complete
