using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Diagnoses;

/// <summary>Reads the condition of a diagnosis.</summary>
/// <remarks>
/// <code>
/// condition := claim (AND claim)*
/// claim     := METRIC verb [for N weeks] | mix of METRIC by DIMENSION shifts [for N weeks]
/// verb      := rises | falls | level within NUMBER | [is] (bad | weak | good | strong)
///            | [is] (above | below) (NUMBER | METRIC | its band | the rest)
/// </code>
/// Words are told without regard to case, names with it. The first mistake ends the reading.
/// </remarks>
internal sealed class ConditionParser(SqlText text, DiagnosticBag diagnostics)
{
    private const int MostWeeks = 52;
    private static readonly string[] Verbs = ["rises", "falls", "level within", "above", "below", "bad", "weak", "good", "strong"];
    private readonly IReadOnlyList<SqlToken> tokens = SqlLexer.Tokens(text.Text);
    private int next;
    private bool hasFailed;

    /// <summary>The claims; none, and a diagnostic, where the condition cannot be read.</summary>
    public ImmutableArray<Clause> Parse()
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        do
        {
            if (Claim() is { } clause)
            {
                clauses.Add(clause);
            }
        }
        while (Takes("and"));
        if (!hasFailed && next < tokens.Count)
        {
            Fail(Is("or") ? DiagnosisErrors.NoAlternatives(SpanOf(next)) : Unknown("`AND`", ["and"]));
        }

        return hasFailed ? [] : clauses.ToImmutable();
    }

    private Clause? Claim()
    {
        var start = next;
        var clause = Is("mix") ? Mix() : Verb();
        if (hasFailed || clause is null)
        {
            return null;
        }

        var weeks = Takes("for") ? Weeks() : 1;
        var from = tokens[start].Start;
        var length = tokens[next - 1].End - from;
        return hasFailed ? null : clause with { Weeks = weeks, Text = text.Text.Substring(from, length), Span = text.SpanOf(from, length) };
    }

    private Clause.Mix? Mix()
    {
        next++;
        Expect("of");
        var metric = Name("a metric");
        Expect("by");
        var dimension = Name("a dimension");
        Expect("shifts");
        return hasFailed ? null : new Clause.Mix(metric, "", text.Span, dimension);
    }

    private Clause? Verb()
    {
        var metric = Name("a metric");
        if (hasFailed)
        {
            return null;
        }

        var isStated = Takes("is");
        if (!isStated && (Is("rises") || Is("falls")))
        {
            return new Clause.Change(metric, "", text.Span, Word(next++) == "rises");
        }

        if (!isStated && Takes("level"))
        {
            Expect("within");
            return new Clause.Level(metric, "", text.Span, Number());
        }

        return Is("above") || Is("below") ? Place(metric, Word(next++) == "above") : Status(metric);
    }

    private Clause? Status(Located metric)
    {
        string? status = Is("bad") || Is("weak") ? "bad" : Is("good") || Is("strong") ? "good" : null;
        if (status is null)
        {
            return Fail(Unknown(Suggestion.Quote(Verbs), Verbs));
        }

        next++;
        return new Clause.Status(metric, "", text.Span, status);
    }

    /// <summary>What a metric is above or below.</summary>
    private Clause? Place(Located metric, bool isAbove)
    {
        if (Takes("its"))
        {
            Expect("band");
            return new Clause.Band(metric, "", text.Span, isAbove);
        }

        if (Takes("the"))
        {
            Expect("rest");
            return new Clause.Rest(metric, "", text.Span, isAbove);
        }

        return next < tokens.Count && tokens[next].Kind == SqlTokenKind.Word
            ? new Clause.Other(metric, "", text.Span, isAbove, Name("a metric"))
            : new Clause.Bound(metric, "", text.Span, isAbove, Number());
    }

    private int Weeks()
    {
        var at = next;
        var number = Number();
        if (!hasFailed && (number != Math.Floor(number) || number < 1 || number > MostWeeks))
        {
            Fail(DiagnosisErrors.UnknownWord(SpanOf(at), Text(at), $"a whole number from 1 to {MostWeeks}", null));
        }

        if (!Takes("week"))
        {
            Expect("weeks");
        }

        return hasFailed ? 1 : (int)number;
    }

    private decimal Number()
    {
        var isNegative = Takes("-");
        if (next < tokens.Count && tokens[next].Kind == SqlTokenKind.Number
            && decimal.TryParse(Text(next), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            next++;
            return isNegative ? -number : number;
        }

        Fail(Unknown("a number such as `0.02`", []));
        return 0;
    }

    private Located Name(string what)
    {
        if (!hasFailed && next < tokens.Count && tokens[next].Kind == SqlTokenKind.Word)
        {
            return new Located(Text(next), SpanOf(next++));
        }

        Fail(Unknown(what, []));
        return new Located("", text.Span);
    }

    private void Expect(string word)
    {
        if (!hasFailed && !Takes(word))
        {
            Fail(Unknown($"`{word}`", [word]));
        }
    }

    private bool Takes(string word)
    {
        if (hasFailed || !Is(word))
        {
            return false;
        }

        next++;
        return true;
    }

    private bool Is(string word) => Word(next) == word;

    private string Word(int index) => Text(index).ToLowerInvariant();

    private string Text(int index) => index < tokens.Count ? text.Text[tokens[index].Start..tokens[index].End] : "";

    private SourceSpan SpanOf(int index) => index < tokens.Count
        ? text.SpanOf(tokens[index].Start, tokens[index].End - tokens[index].Start)
        : text.SpanOf(Math.Max(0, text.Text.Length - 1), 1);

    private Diagnostic Unknown(string expected, IReadOnlyCollection<string> words) =>
        DiagnosisErrors.UnknownWord(SpanOf(next), Text(next), expected, Suggestion.For(Text(next), words));

    private Clause? Fail(Diagnostic diagnostic)
    {
        if (!hasFailed)
        {
            diagnostics.Add(diagnostic);
        }

        hasFailed = true;
        return null;
    }
}
