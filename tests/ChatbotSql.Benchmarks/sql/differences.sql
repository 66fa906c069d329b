-- The cells in which we and a rival differ. A cell that one side lacks is an empty one: nothing, or 0 of it.
SELECT
    coalesce(ours.metric, rival.metric) AS metric,
    coalesce(ours.grain, rival.grain) AS grain,
    coalesce(ours.segment, rival.segment) AS segment,
    coalesce(ours.period_start, rival.period_start) AS period_start,
    {shown}
    ours.value AS our_value,
    rival.value AS rival_value
FROM ours
FULL JOIN rival
    ON ours.metric = rival.metric
    AND ours.grain = rival.grain
    AND ours.segment = rival.segment
    AND ours.period_start IS NOT DISTINCT FROM rival.period_start
    {matched}
WHERE CASE
    WHEN ours.metric IS NULL OR rival.metric IS NULL THEN coalesce(ours.value, rival.value, 0) <> 0
    ELSE ours.value IS DISTINCT FROM rival.value
END
ORDER BY ALL
