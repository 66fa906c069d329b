using System.Numerics;

namespace ChatbotSql.Tests.Run.Diagnoses;

/// <summary>The normal distribution to hundreds of digits, by another way than the tool's: one alternating series of integers.</summary>
internal static class HighPrecision
{
    private const int Digits = 500;
    private static readonly BigInteger One = BigInteger.Pow(10, Digits);

    /// <summary>The chance that a standard normal value is above z: 1/2 - (z - z^3/(2*3) + z^5/(2^2 2! 5) - ...) / sqrt(2 pi).</summary>
    public static double UpperTail(double z)
    {
        var x = Exact(z);
        var (power, sum) = (x, BigInteger.Zero);
        for (var n = 0; !power.IsZero; n++)
        {
            sum += (n % 2 == 0 ? 1 : -1) * power / ((2 * n) + 1);
            power = power * x / One * x / One / (2 * (n + 1));
        }

        var root = Root(2 * Pi() * One);
        return Approximate((One / 2) - (sum * One / root));
    }

    private static BigInteger Exact(double value)
    {
        var scale = BigInteger.Pow(2, 1074);
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        var magnitude = new BigInteger(mantissa) << Math.Max(0, exponent - 1);
        return (value < 0 ? -1 : 1) * magnitude * One / scale;
    }

    /// <summary>Machin's formula.</summary>
    private static BigInteger Pi() => 4 * ((4 * ArcTangentOfInverse(5)) - ArcTangentOfInverse(239));

    private static BigInteger ArcTangentOfInverse(int number)
    {
        var (power, sum) = (One / number, BigInteger.Zero);
        for (var n = 0; !power.IsZero; n++)
        {
            sum += (n % 2 == 0 ? 1 : -1) * power / ((2 * n) + 1);
            power /= number * number;
        }

        return sum;
    }

    private static BigInteger Root(BigInteger square)
    {
        var root = BigInteger.Pow(10, (int)Math.Ceiling(BigInteger.Log10(square) / 2) + 1);
        for (var next = (root + (square / root)) / 2; next < root; next = (root + (square / root)) / 2)
        {
            root = next;
        }

        return root;
    }

    private static double Approximate(BigInteger value)
    {
        if (value.IsZero)
        {
            return 0;
        }

        var text = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return double.Parse($"{text}E-{Digits}", System.Globalization.CultureInfo.InvariantCulture);
    }
}
