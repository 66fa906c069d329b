using System.Text.Json;

namespace ChatbotSql.EndToEnd;

/// <summary>What the foreign client has to say to one query.</summary>
/// <param name="Rows">The rows; none where there was an error.</param>
/// <param name="Error">What was wrong, or null.</param>
internal sealed record ForeignAnswer(IReadOnlyList<JsonElement> Rows, string? Error)
{
    public static ForeignAnswer Parse(string line)
    {
        var answer = JsonDocument.Parse(line).RootElement;
        return answer.TryGetProperty("error", out var error)
            ? new ForeignAnswer([], error.GetString())
            : new ForeignAnswer([.. answer.GetProperty("rows").EnumerateArray()], null);
    }
}
