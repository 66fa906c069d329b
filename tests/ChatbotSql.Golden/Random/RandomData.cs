using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Golden.Random;

/// <summary>The raw rows of a project by chance, as lines of CSV without their headers.</summary>
/// <remarks>
/// Each row belongs to one of 160 people and names some of that person's ids, so that rows are tied now and then. Times
/// lie twelve hours apart, some a microsecond off: touches tie, and conversions fall on the ends of windows.
/// </remarks>
internal sealed record RandomData(IReadOnlyList<string> Log, IReadOnlyList<string> Leads, IReadOnlyList<string> Touches, IReadOnlyList<string> Orders, IReadOnlyList<string> Invoices)
{
    private const int People = 160;
    private static readonly DateTime Start = new(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    public static Gen<RandomData> Any { get; } =
        from log in Each(400, Conversation)
        from leads in Each(240, Lead)
        from touches in Each(600, Touch)
        from orders in Each(700, Order)
        from invoices in Each(60, _ => Invoice)
        select new RandomData(log, leads, touches, orders, invoices);

    private static Gen<DateTime> Moment =>
        from steps in Gen.Choose(0, 240)
        from microseconds in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(-1)))
        select Start.AddHours(12 * steps).AddMicroseconds(microseconds);

    private static Gen<decimal> Amount => Gen.Frequency(
        (6, Gen.Choose(1, 500_000).Select(cents => cents / 100m)),
        (2, Gen.Choose(1, 99_999_999).Select(parts => parts / 10_000m)),
        (1, Gen.Choose(1, int.MaxValue).Select(tenths => tenths / 10m)),
        (1, Gen.Elements(0m, 0.0001m)));

    private static Gen<string> Invoice =>
        from first in Gen.Choose(0, 110)
        from days in Gen.Choose(0, 45)
        from category in Gen.Elements("platform", "ai_usage", "review_labor")
        from amount in Amount
        from sign in Gen.Elements(1, 1, 1, -1)
        select $"{Date(first)},{Date(first + days)},{category},{Text(sign * amount)}";

    private static Gen<string> Conversation(int index) =>
        from at in Moment
        from ids in Ids(index % People)
        from others in Ids(index % People)
        from intent in Gen.Elements("pricing", "shipping", "")
        from answered in Gen.Elements(true, false)
        select string.Join('\n', new[]
        {
            $"c{index},1,{Text(at)},user_message,{ids},{intent}",
            answered ? $"c{index},2,{Text(at)},bot_message,{others}," : $"c{index},2,{Text(at)},chat_impression,,,",
        });

    private static Gen<string> Lead(int index) =>
        from at in Moment
        from ids in Ids(index % People)
        from origin in Gen.Elements("chatbot", "chatbot", "form", "")
        from conversation in Gen.Elements($"c{index}", "")
        select $"l{index},{ids},{Text(at)},{origin},{conversation}";

    private static Gen<string> Touch(int index) =>
        from at in Moment
        from person in Gen.Choose(0, People - 1)
        from ids in Ids(person)
        from kind in Gen.Elements("ad", "email", "visit")
        select $"t{index},{ids},{Text(at)},{kind}";

    /// <summary>An order and now and then its refund, in full or in part.</summary>
    private static Gen<string> Order(int index) =>
        from at in Moment
        from person in Gen.Choose(0, People - 1)
        from ids in Ids(person)
        from lead in Gen.Elements($"l{person}", "", "")
        from total in Amount
        from margin in Gen.Frequency((4, Gen.Choose(-20, 80).Select(percent => (decimal?)decimal.Round(total * percent / 100, 4))), (1, Gen.Constant((decimal?)null)))
        from state in Gen.Frequency((6, Gen.Constant("paid")), (2, Gen.Constant("open")), (1, Gen.Constant("lost")))
        from percent in Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Constant(100)), (2, Gen.Choose(1, 99)))
        from days in Gen.Choose(0, 60)
        from sign in Gen.Choose(-1, 1)
        let order = $"o{index},,{lead},{ids},{Text(at)},{Text(total)},{margin?.ToString(CultureInfo.InvariantCulture)},{state}"
        // Of a refund in full, the shop may say the profit, with either sign.
        let back = percent == 100 && sign != 0 ? (margin * sign)?.ToString(CultureInfo.InvariantCulture) : ""
        let refund = $"f{index},o{index},,,,{Text(at.AddDays(days))},{Text(decimal.Round(total * percent / 100, 4))},{back},paid"
        select percent > 0 && state == "paid" ? $"{order}\n{refund}" : order;

    /// <summary>A visitor and an e-mail address of a person, or one of them.</summary>
    private static Gen<string> Ids(int person)
    {
        var visitor = Gen.Choose(0, 2).Select(number => $"v{person}-{number}");
        var mail = Gen.Elements($"p{person}@x.example", $" P{person}@X.Example ");
        return Gen.OneOf(visitor.Select(id => id + ","), mail.Select(address => "," + address), visitor.Zip(mail, (id, address) => $"{id},{address}"));
    }

    /// <summary>The lines of a number of things, some of which make more than one.</summary>
    private static Gen<IReadOnlyList<string>> Each(int count, Func<int, Gen<string>> line) =>
        Gen.CollectToArray(Enumerable.Range(0, count), line).Select(IReadOnlyList<string> (lines) => [.. lines.SelectMany(text => text.Split('\n'))]);

    private static string Date(int day) => DateOnly.FromDateTime(Start).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
