using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Init;

/// <summary>What other systems call our columns, tables and events; the likeliest first.</summary>
internal static class Synonyms
{
    /// <summary>Names by column, of any table; those of one table are behind its name.</summary>
    private static readonly ImmutableDictionary<string, string[]> Columns = new Dictionary<string, string>
    {
        ["conversation_id"] = "conversation session_id session dialogue_id dialogue dialog_id dialog chat_id chat thread_id thread conversation_uuid sender_id",
        ["visitor_id"] = "visitor user_id user client_id anonymous_id customer_id customer uid distinct_id user_pseudo_id contact_id requester_id amplitude_id device_id",
        ["event_name"] = "event event_type type name action event_action kind",
        ["occurred_at"] = "derived_tstamp timestamp ts ts_ms time event_time event_timestamp datetime happened_at happened sent_at collector_tstamp dvce_created_tstamp created_at created date created_date at",
        ["event_id"] = "id event_uuid message_id uuid insert_id response_id",
        ["sequence"] = "seq position index ordinal offset number",
        ["lead_id"] = "lead",
        ["ticket_id"] = "ticket case_id case",
        ["channel"] = "platform medium input_channel channel_name via",
        ["intent"] = "intent_name detected_intent intent_id",
        ["flow"] = "story journey scenario flow_name",
        ["goal"] = "goal_name objective",
        ["source"] = "utm_source traffic_source lead_source context_campaign_source campaign_source referrer",
        ["campaign"] = "utm_campaign campaign_name context_campaign_name",
        ["page"] = "url page_url path page_path location page_location",
        ["locale"] = "language lang",
        ["topic"] = "question_topic",
        ["score"] = "rating csat csat_score stars satisfaction",
        ["amount"] = "total value price revenue sum",
        ["text"] = "message body content utterance message_text",
        ["email"] = "email_address mail e_mail invitee_email customer_email contact_email lead_email visitor_email client_email buyer_email guest_email recipient_email requester_email user_email",
        ["currency"] = "currency_code currency_iso_code deal_currency_code",
        [SourceProposal.UpdatedAt] = "updated modified_at modified last_updated last_modified updated_on modified_on changed_at changed last_updated_at last_modified_at last_modified_date lastmodifieddate last_change exported_at snapshot_at snapshot_date snapshot",
        ["leads lead_id"] = "id contact_id record_id",
        ["leads captured_at"] = "created created_at created_date create_date captured date",
        ["leads origin"] = "lead_origin captured_by form",
        ["leads mql_at"] = "became_mql mql_date",
        ["leads sql_at"] = "became_sql sql_date",
        ["leads meeting_at"] = "meeting meeting_date",
        ["leads meeting_held_at"] = "meeting_held",
        ["leads conversation_id"] = "chat chat_id",
        ["tickets ticket_id"] = "id case_id record_id",
        ["tickets opened_at"] = "created_at created created_date create_date opened date",
        ["tickets first_reply_at"] = "replied_at first_response_at first_replied_at",
        ["tickets solved_at"] = "resolved_at closed_at solved",
        ["tickets handled_by"] = "assignee agent assignee_type",
        ["tickets csat_score"] = "satisfaction rating csat score satisfaction_score",
        ["tickets intent"] = "topic category",
        ["revenue revenue_id"] = "id order_id deal_id transaction_id invoice_id record_id",
        ["revenue occurred_at"] = "ordered_at paid_at closed closed_at close_date created_at created created_date create_date date",
        ["revenue status"] = "stage stage_name state dealstage deal_stage",
        ["revenue gross_profit"] = "margin profit",
        ["revenue kind"] = "type",
        ["revenue refund_of"] = "refunded_id original_order_id",
        ["touches touch_id"] = "id record_id",
        ["touches occurred_at"] = "touched_at timestamp time activity_date_time activity_date start_time created_at created_date date",
        ["touches kind"] = "type touch_type",
        ["program_costs period_start"] = "start start_date from_date begins reporting_starts date_start",
        ["program_costs period_end"] = "end end_date until to_date ends reporting_ends date_stop",
        ["program_costs amount"] = "cost costs spend spent amount_spent ad_spend total_cost total_spent",
        ["program_costs category"] = "type kind item",
    }.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Split(' '));

    /// <summary>Words in the names of files and folders that tell what is in them.</summary>
    private static readonly ImmutableDictionary<string, string[]> Tables = new Dictionary<string, string>
    {
        ["events"] = "event events log logs messages message conversations chat chats bot",
        ["leads"] = "lead leads contacts contact",
        ["tickets"] = "ticket tickets helpdesk cases",
        ["revenue"] = "order orders deal deals sales revenue transactions payments",
        ["program_costs"] = "cost costs invoices budget finance",
        ["touches"] = "touch touches marketing campaigns",
    }.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Split(' '));

    private static readonly ImmutableArray<string> OfRevenue = ["paid", "won", "complete", "completed", "closedwon"];

    private static readonly ImmutableArray<string> OfRefunds = ["refund", "refunded"];

    /// <summary>The names of a column of a table.</summary>
    public static IEnumerable<string> Of(string table, string column) =>
        new[] { Columns, ForeignSynonyms.Columns }.SelectMany(names => names.GetValueOrDefault($"{table} {column}", []).Concat(names.GetValueOrDefault(column, [])));

    /// <summary>Whether the name of a file or folder tells of a table.</summary>
    public static bool Tell(string name, string table) => Words.Of(name).Intersect(Tables.GetValueOrDefault(table, []).Concat(ForeignSynonyms.Tables.GetValueOrDefault(table, []))).Any();

    /// <summary>Whether a status tells that an amount is revenue.</summary>
    /// <param name="hasRefunds">Whether refunds are rows of their own, so that it was revenue before one.</param>
    public static bool TellsRevenue(string status, bool hasRefunds)
    {
        var words = Words.Of(status);
        return words.Intersect(OfRevenue.Concat(ForeignSynonyms.OfRevenue)).Any() ? hasRefunds || !words.Intersect(OfRefunds).Any() : hasRefunds && words.Intersect(OfRefunds).Any();
    }

    /// <summary>The canonical event that a log's name is, or null.</summary>
    public static string? Event(string name)
    {
        var words = Words.Joined(name);
        return CanonicalEvents.Meant(words) ?? ForeignSynonyms.Events.FirstOrDefault(pair => pair.Value.Contains(words)).Key;
    }
}
