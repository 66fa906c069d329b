namespace ChatbotSql.Golden;

public sealed class SecondHalfTests : GoldenTests
{
    public static TheoryData<string> Cases() => Share(1);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case(string name) => Verify(name);
}
