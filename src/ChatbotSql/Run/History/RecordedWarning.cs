using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Run.History;

/// <summary>A warning as the generated file keeps it.</summary>
/// <param name="File">The file of the project in which it stands; null, as are the line, the column and the words, where it stands nowhere.</param>
/// <param name="Words">What it is said of, as written there.</param>
internal sealed record RecordedWarning(string Stage, string Code, string Message, string? Help, string? File, long? Line, long? Column, string? Words)
{
    /// <summary>Its columns, in the order of the properties.</summary>
    public const string Columns = "stage, code, message, help, file, line, position, words";

    public static RecordedWarning Of(object?[] row) =>
        new((string)row[0]!, (string)row[1]!, (string)row[2]!, (string?)row[3], (string?)row[4], (long?)row[5], (long?)row[6], (string?)row[7]);

    public static RecordedWarning Of(string stage, Diagnostic warning) =>
        new(stage, warning.Code, warning.Message, warning.Help, warning.Span?.Source.Path, warning.Span?.Line, warning.Span?.Column, warning.Span?.Slice);

    /// <summary>The values of its columns as SQL.</summary>
    public string Values() => string.Join(", ", SqlLiteral.Text(Stage), SqlLiteral.Text(Code), SqlLiteral.Text(Message), SqlLiteral.TextOrNull(Help), SqlLiteral.TextOrNull(File), Number(Line), Number(Column), SqlLiteral.TextOrNull(Words));

    /// <summary>The warning with its place in the project as it is now, as far as that can be told.</summary>
    public Diagnostic In(ImmutableArray<SourceText> texts) => Diagnostic.Warning(Code, texts.FirstOrDefault(text => text.Path == File) is { } text ? Find(text) : null, Message, Help);

    /// <summary>Where the words still stand: on their line, or, as comments may come and go above it, on the only line that has them at their column.</summary>
    private SourceSpan? Find(SourceText text) => FindOn((int)Line!, text)
        ?? (Enumerable.Range(1, text.LineCount).Select(line => FindOn(line, text)).OfType<SourceSpan>().Take(2).ToList() is [var only] ? only : null);

    private SourceSpan? FindOn(int line, SourceText text) => line <= text.LineCount ? text.Find(Words!, line, (int)Column!) : null;

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "NULL";
}
