namespace Extraction.Models;

/// <summary>The logistic function, built from additions, multiplications and divisions only.</summary>
/// <remarks><see cref="Math.Exp"/> belongs to the platform's C library and may differ
/// in its last bit from machine to machine; IEEE arithmetic does not.</remarks>
internal static class Logistic
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2 = 0.6931471805599453;

    /// <summary>1 / (1 + e^-x).</summary>
    public static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Exp(-x)) : Exp(x) / (1 + Exp(x));

    /// <summary>e^x for x at most 700; 0 below -700.</summary>
    public static double Exp(double x)
    {
        if (x < -700) return 0;
        double k = Math.Floor((x * Log2E) + 0.5);
        double r = x - (k * Ln2);
        double sum = 1, term = 1;
        for (int n = 1; n <= 14; n++)
        {
            term *= r / n;
            sum += term;
        }

        return Math.ScaleB(sum, (int)k);
    }
}
