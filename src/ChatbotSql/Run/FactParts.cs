using ChatbotSql.DuckDb;

namespace ChatbotSql.Run;

/// <summary>In how many parts a fact is made, so that what it holds while it is rolled up fits into memory.</summary>
/// <remarks>
/// The states of groups that hold text cannot be spilled. A part costs another scan, so there is one part while memory
/// suffices. The rows are the same however many parts there are.
/// </remarks>
internal static class FactParts
{
    /// <summary>What a conversation is reckoned at while it is rolled up, in bytes, its messages among it; measured below 1,900.</summary>
    public const int BytesPerConversation = 1600;

    /// <summary>The same of a visit, whose groups are counted by their page views; measured below 220.</summary>
    public const int BytesPerPageView = 200;

    /// <summary>The share of the limit that groups may take, beside what readers, sorts and joins do.</summary>
    private const double Share = 0.5;

    /// <param name="bytes">About how much all groups take.</param>
    public static int Count(DuckDbSession session, long bytes) =>
        Math.Clamp((int)Math.Ceiling(bytes / (Share * session.MemoryLimit())), 1, 256);
}
