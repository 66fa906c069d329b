namespace ChatbotSql.Golden;

public sealed class FirstHalfTests : GoldenTests
{
    public static TheoryData<string> Cases() => Share(0);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case(string name) => Verify(name);
}
