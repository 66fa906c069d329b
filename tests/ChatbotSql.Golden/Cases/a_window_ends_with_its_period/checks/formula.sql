-- A formula over a window is as complete as the window.
SELECT grain, period_start, segment, channel, value / 4, is_complete FROM metric_values WHERE metric = 'w_chats' AND grain IN ('day', 'week')
-- equals
SELECT grain, period_start, segment, channel, value, is_complete FROM metric_values WHERE metric = 'w_formula' AND grain IN ('day', 'week')
