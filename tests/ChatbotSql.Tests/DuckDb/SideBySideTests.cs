using ChatbotSql.DuckDb;

namespace ChatbotSql.Tests.DuckDb;

public sealed class SideBySideTests
{
    [Fact]
    public void Ends_when_all_have_ended()
    {
        using var gate = new ManualResetEventSlim();
        var ended = 0;
        SideBySide.Run(gate.Set, End, End);
        Assert.Equal(2, ended);

        void End()
        {
            gate.Wait();
            Interlocked.Increment(ref ended);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Throws_what_one_has_thrown_when_the_others_have_ended(bool isHere)
    {
        var ended = 0;
        var (here, beside) = isHere ? (new Action(Fail), new Action(End)) : (End, Fail);
        Assert.Throws<InvalidOperationException>(() => SideBySide.Run(here, beside, End));
        Assert.Equal(2, ended);

        void End() => Interlocked.Increment(ref ended);

        static void Fail() => throw new InvalidOperationException();
    }
}
