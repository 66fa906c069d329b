using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Validate.Guards;

/// <summary>A definition and what it is warned of.</summary>
/// <param name="Origin">The definition as written.</param>
/// <param name="Codes">The codes that would have been found by now.</param>
internal sealed record Judged(
    string Name, YamlMapping Origin, ImmutableArray<Allowance> Allow, ImmutableArray<string> Codes, ImmutableArray<Diagnostic> Found);
