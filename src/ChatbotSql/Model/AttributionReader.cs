using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>attribution</c>.</summary>
internal static class AttributionReader
{
    private const string What = "an attribution";
    private static readonly ValueShape DurationShape = new ValueShape.Pattern("^[0-9]+ (days?|hours?)$");
    private static readonly ImmutableArray<decimal> UsualWeights = [0.4m, 0.2m, 0.4m];
    private static readonly Dictionary<string, AttributionModel> Models = new()
    {
        ["first_touch"] = AttributionModel.FirstTouch,
        ["last_touch"] = AttributionModel.LastTouch,
        ["linear"] = AttributionModel.Linear,
        ["position_based"] = AttributionModel.PositionBased,
        ["time_decay"] = AttributionModel.TimeDecay,
    };

    /// <summary>The attributions of the pack and those of the project, of which one of the same name stands for the pack's.</summary>
    public static ImmutableArray<Attribution> Read(IEnumerable<MappingReader> pack, MappingReader project, DiagnosticBag diagnostics)
    {
        var shipped = pack.SelectMany(file => file.Each("attribution", What, Read)).ToList();
        var own = project.Each("attribution", What, Read).ToList();
        foreach (var repeated in own.GroupBy(item => item.Name.Text).Where(group => group.Count() > 1))
        {
            diagnostics.Add(ModelErrors.DuplicateName(repeated.Last().Name, "attribution", repeated.First().Name.Span));
        }

        if (own.Where(item => item.IsDefault).ToList() is [var first, .., var last])
        {
            diagnostics.Add(ModelErrors.SecondDefault(last.Name, first.Name.Text));
        }

        var usual = own.Exists(item => item.IsDefault) ? null : shipped.Find(item => item.IsDefault)?.Name.Text;
        return
        [
            .. shipped.Where(item => own.TrueForAll(other => other.Name.Text != item.Name.Text)).Select(item => item with { IsDefault = item.Name.Text == usual }),
            .. own.DistinctBy(item => item.Name.Text).Select(item => item with { IsDefault = item.IsDefault || item.Name.Text == usual }),
        ];
    }

    private static Attribution Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        var name = reader.RequiredText("name");
        if (name.Text.Length > 0 && !Names.AreValid(name.Text))
        {
            diagnostics.Add(ModelErrors.NotAName(name, What));
        }

        _ = reader.RequiredText("model");
        _ = reader.RequiredText("window");
        return new Attribution(
            name,
            reader.Text("label")?.Text ?? name.Text.Replace('_', ' '),
            reader.Text("label_ru")?.Text,
            reader.Choice("model", Models, AttributionModel.LastTouch),
            reader.Parse<TimeSpan>("window", "a time such as `7 days` or `36 hours`", Duration, DurationShape) ?? TimeSpan.Zero,
            Weights(reader, diagnostics),
            reader.Parse<TimeSpan>("half_life", "a time such as `7 days` or `36 hours`", Duration, DurationShape) ?? TimeSpan.FromDays(7),
            reader.Flag("default"),
            AllowanceReader.Read(reader));
    }

    private static ImmutableArray<decimal> Weights(MappingReader reader, DiagnosticBag diagnostics)
    {
        var words = reader.Words("weights");
        if (words.IsEmpty)
        {
            return UsualWeights;
        }

        var weights = words.Select(word => decimal.TryParse(word.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : -1).ToImmutableArray();
        if (weights.Length != 3 || weights.Any(weight => weight < 0 || weight != decimal.Round(weight, 6)) || weights[0] + weights[1] + weights[2] != 1)
        {
            diagnostics.Add(ModelErrors.AttributionWeights(words[0].Span));
            return UsualWeights;
        }

        return weights;
    }

    private static TimeSpan? Duration(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var number, "day" or "days"] when Whole(number) is { } days and <= 3660 => TimeSpan.FromDays(days),
        [var number, "hour" or "hours"] when Whole(number) is { } hours and <= 87840 => TimeSpan.FromHours(hours),
        _ => null,
    };

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
