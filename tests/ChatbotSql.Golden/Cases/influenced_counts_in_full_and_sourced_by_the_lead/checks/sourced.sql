-- o1: the lead it names is the bot's. o5: none is named, and the person's first was. o8: captured in a conversation.
-- Not o4 and o7 (the first, and the named one, is from a form), not o6 (captured after), not o3 (no chat in the window).
FROM (VALUES ('o1', 100), ('o5', 500), ('o8', 800)) AS expected
-- equals
SELECT revenue_id, sum(sourced_amount) FROM attributed_revenue WHERE attribution = 'last_touch_30d' AND is_counted AND sourced_amount <> 0 GROUP BY revenue_id
