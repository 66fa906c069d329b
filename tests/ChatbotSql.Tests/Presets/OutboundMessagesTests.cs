namespace ChatbotSql.Tests.Presets;

/// <summary>What Intercom sends in a teammate's name, by itself, is not a teammate who took over.</summary>
public sealed class OutboundMessagesTests
{
    /// <summary>
    /// 1 answers a series 300 seconds after it, and the AI agent resolves it; 2 answers a campaign, and a teammate writes; 3
    /// answers none. 4 answers a custom bot in a teammate's name. Of 5 a teammate wrote first. 1772445600 is 10:00 of 2026-03-02.
    /// </summary>
    [Fact]
    public void Api()
    {
        using var project = new PresetProject("  - {name: chats, preset: intercom/conversations, files: data.jsonl}\n");
        project.Write("data.jsonl", """
            {"id": "1", "created_at": 1772445600, "updated_at": 1772446000, "source": {"type": "conversation", "delivered_as": "automated", "author": {"type": "admin", "id": "t1"}, "body": "New: plans"}, "contacts": {"contacts": [{"id": "v1"}]}, "conversation_parts": {"conversation_parts": [{"id": "p1", "part_type": "comment", "author": {"type": "user"}, "body": "How much?", "created_at": 1772445900}, {"id": "p2", "part_type": "comment", "author": {"type": "bot"}, "body": "Ten", "created_at": 1772445904}]}, "statistics": {"last_close_at": 1772446000}, "ai_agent": {"resolution_state": "confirmed_resolution"}}
            {"id": "2", "created_at": 1772445600, "updated_at": 1772446000, "source": {"type": "email", "delivered_as": "campaigns_initiated", "author": {"type": "admin", "id": "t1"}, "body": "News"}, "contacts": {"contacts": [{"id": "v2"}]}, "conversation_parts": {"conversation_parts": [{"id": "p3", "part_type": "comment", "author": {"type": "user"}, "body": "Stop", "created_at": 1772445900}, {"id": "p4", "part_type": "comment", "author": {"type": "admin"}, "body": "Done", "created_at": 1772445960}]}}
            {"id": "3", "created_at": 1772445600, "updated_at": 1772445600, "source": {"type": "conversation", "delivered_as": "automated", "author": {"type": "admin", "id": "t1"}, "body": "New: plans"}, "contacts": {"contacts": [{"id": "v3"}]}}
            {"id": "4", "created_at": 1772445600, "updated_at": 1772446000, "source": {"type": "conversation", "delivered_as": "operator_initiated", "author": {"type": "admin", "id": "t1"}, "body": "May I help?"}, "contacts": {"contacts": [{"id": "v4"}]}, "conversation_parts": {"conversation_parts": [{"id": "p5", "part_type": "comment", "author": {"type": "lead"}, "body": "No", "created_at": 1772445660}]}}
            {"id": "5", "created_at": 1772445600, "updated_at": 1772445600, "source": {"type": "conversation", "delivered_as": "admin_initiated", "author": {"type": "admin", "id": "t1"}, "body": "Your order"}, "contacts": {"contacts": [{"id": "v5"}]}}
            """);

        Assert.Equal(
            ["1|v1|300|1|1|true|true|false", "2|v2|300|1|0|false|false|true", "4|v4|0|1|1|true|false|false", "5|v5|0|0|0|false|false|true"],
            project.Rows("SELECT conversation_id, visitor_id, epoch(started_at) - 1772445600, user_messages, bot_messages, is_bot_handled, is_resolved, is_handed_off FROM conversations ORDER BY ALL"));
    }

    /// <summary>The same conversations, as connectors have them.</summary>
    [Fact]
    public void Flat()
    {
        using var project = new PresetProject("""
              - {name: chats, preset: intercom/conversations-flat, files: conversations.csv}
              - {name: parts, preset: intercom/parts-flat, files: parts.csv}

            """);
        project.Write("conversations.csv", """
            id,updated_at,created_at,source_author_type,source_author_id,source_type,source_delivered_as,state,ai_agent_resolution_state
            1,2026-03-02 10:06:40,2026-03-02 10:00:00,admin,t1,conversation,automated,closed,confirmed_resolution
            2,2026-03-02 10:06:40,2026-03-02 10:00:00,admin,t1,email,campaigns_initiated,closed,
            3,2026-03-02 10:00:00,2026-03-02 10:00:00,admin,t1,conversation,automated,closed,
            4,2026-03-02 10:06:40,2026-03-02 10:00:00,admin,t1,conversation,operator_initiated,open,
            5,2026-03-02 10:00:00,2026-03-02 10:00:00,admin,t1,conversation,admin_initiated,open,
            """);
        project.Write("parts.csv", """
            id,conversation_id,part_type,author_type,created_at,body
            1,1,comment,user,2026-03-02 10:05:00,How much?
            2,1,comment,bot,2026-03-02 10:05:04,Ten
            3,2,comment,user,2026-03-02 10:05:00,Stop
            4,2,comment,admin,2026-03-02 10:06:00,Done
            5,4,comment,lead,2026-03-02 10:01:00,No
            """);

        Assert.Equal(
            ["1|300|1|1|true|true|false", "2|300|1|0|false|false|true", "4|0|1|1|true|false|false", "5|0|0|0|false|false|true"],
            project.Rows("SELECT conversation_id, epoch(started_at) - 1772445600, user_messages, bot_messages, is_bot_handled, is_resolved, is_handed_off FROM conversations ORDER BY ALL"));
    }
}
