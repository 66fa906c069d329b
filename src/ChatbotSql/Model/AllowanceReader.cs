using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>Reads <c>allow</c>: codes of warnings and the reason why each does not apply.</summary>
internal static class AllowanceReader
{
    public static ImmutableArray<Allowance> Read(MappingReader reader) =>
        [.. reader.SqlEntries("allow").Select(entry => new Allowance(entry.Key, entry.Value.Text))];
}
