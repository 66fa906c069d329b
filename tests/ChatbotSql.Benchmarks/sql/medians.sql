-- The metrics of project/metrics/medians.yml in plain SQL, one a line.
median(turns) AS median_turns
median(CAST(duration_seconds AS DOUBLE)) AS median_seconds
