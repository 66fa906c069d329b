namespace ChatbotSql.Tests.Cultures;

/// <summary>Dates and numbers with a fraction are written the same way in any host.</summary>
public sealed class WrittenTypesTests
{
    /// <summary>Whole numbers are none of them: those that stand in texts are counts and places, and digits are the same in all cultures.</summary>
    private static readonly Type[] OfCultures = [typeof(DateOnly), typeof(TimeOnly), typeof(DateTime), typeof(DateTimeOffset), typeof(float), typeof(double), typeof(decimal)];

    [Fact]
    public void Library_WritesNoneByTheCulture()
    {
        var written = WrittenTypes.Of(typeof(Compiler).Assembly).ToList();

        Assert.True(written.Count > 200, "interpolated strings were not found");
        Assert.Equal([], written.Where(found => OfCultures.Contains(found.Type)));
    }

    [Fact]
    public void OneThatDoes_IsFound() =>
        Assert.Equal([nameof(ByTheCulture)], WrittenTypes.Of(GetType().Assembly).Where(found => found.Type == typeof(TimeOnly)).Select(found => found.Member.Split('.')[^1]));

    private static string ByTheCulture(TimeOnly time) => FormattableString.Invariant($"{time}") + string.Create(null, $"{time}") + $"at {time}";
}
