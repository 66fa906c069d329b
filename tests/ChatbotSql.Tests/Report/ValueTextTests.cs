using ChatbotSql.Model;
using ChatbotSql.Report;

namespace ChatbotSql.Tests.Report;

/// <summary>Values of metrics as people read them.</summary>
public sealed class ValueTextTests
{
    [Theory]
    [InlineData(-0.0062, Unit.Percent, true, "−0.6 pp")]
    [InlineData(0.0062, Unit.Percent, true, "+0.6 pp")]
    [InlineData(-0.0062, Unit.Percent, false, "−0.62%")]
    [InlineData(0.0098, Unit.Percent, false, "0.98%")]
    [InlineData(0.0123, Unit.Percent, false, "1.2%")]
    [InlineData(0.0, Unit.Percent, false, "0.0%")]
    [InlineData(-0.00001, Unit.Percent, false, "0.0%")]
    [InlineData(-1.25, Unit.Seconds, false, "−1.3 s")]
    [InlineData(1719.0, Unit.Seconds, false, "28.7 min")]
    [InlineData(7200.0, Unit.Seconds, false, "2.0 h")]
    [InlineData(5.78, Unit.Days, false, "5.8 days")]
    [InlineData(-145.68, Unit.Currency, false, "−145.68 EUR")]
    [InlineData(-1234.5, Unit.Currency, false, "−1,235 EUR")]
    [InlineData(6637.17, Unit.Currency, false, "6,637 EUR")]
    public void Value_HasTheMinusAndTheUnitOfItsKind(double value, Unit unit, bool isDifference, string text) => Assert.Equal(text, ValueText.Of(value, unit, "EUR", isDifference));

    [Theory]
    [InlineData(3.998, "4.00")]
    [InlineData(2.366, "2.37")]
    [InlineData(1234.0, "1,234")]
    [InlineData(64.737, "64.74")]
    [InlineData(164.737, "165")]
    public void Number_HasTwoDecimals_UnlessItIsWholeOrLarge(double value, string text) => Assert.Equal(text, ValueText.Of(value, Unit.Number, "EUR"));

    [Theory]
    [InlineData(-0.123, Unit.Seconds, "−0.1 s")]
    [InlineData(-1.11, Unit.Days, "−1.1 days")]
    [InlineData(0.0062, Unit.Percent, "+0.6 pp")]
    [InlineData(-0.0001, Unit.Percent, "0.0 pp")]
    [InlineData(1050.0, Unit.Currency, "+1,050")]
    [InlineData(-145.68, Unit.Currency, "−145.68")]
    [InlineData(-90.0, Unit.Currency, "−90.00")]
    [InlineData(0.5, Unit.Number, "+0.50")]
    [InlineData(-3.0, Unit.Count, "−3")]
    public void Change_IsWrittenAsItsValuesAre(double change, Unit unit, string text) => Assert.Equal(text, ValueText.Change(change, unit));

    [Theory]
    [InlineData(1234.0, null, Unit.Count, "1,234")]
    [InlineData(851.0, 851.0, Unit.Currency, "851")]
    [InlineData(370.0, null, Unit.Currency, "")]
    [InlineData(null, null, Unit.Count, "")]
    public void Sample_IsOfWhatPeopleCount(double? size, double? denominator, Unit unit, string text) => Assert.Equal(text, ValueText.Sample(size, denominator, unit));
}
