-- One touch takes all in every model.
SELECT DISTINCT 1.0 AS weight FROM range(1)
-- equals
SELECT DISTINCT CAST(weight AS DECIMAL(10, 1)) FROM attributed_revenue
