using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatbotSql.Init;

/// <summary>Tells columns of e-mail addresses, which name people: as an id they would stand in plain text in what a build writes.</summary>
internal static partial class EmailAddresses
{
    /// <summary>Whose addresses stand beside those of the people who are talked to.</summary>
    private static readonly ImmutableHashSet<string> Staff = ["agent", "owner", "host", "assignee", "rep", "organizer", "organiser", "admin", "operator", "staff", "employee", "creator"];

    /// <summary>The share of a column's values that are addresses.</summary>
    public static double ShareIn(ColumnProfile raw) => raw.Share(Address().IsMatch);

    /// <summary>Whether a column is called as one of those who work here.</summary>
    public static bool AreOfStaff(string name) => Words.Of(name).Any(Staff.Contains);

    /// <summary>Between angle brackets stand ids of messages, and behind numbers of telephones those of chats, which look like addresses.</summary>
    [GeneratedRegex(@"^(?!\+?\d+@)[^@\s<>/]+@[^@\s<>/]+\.[^@\s<>/]+$")]
    private static partial Regex Address();
}
