using System.Text.Json;

namespace Extraction.Output;

/// <summary>Members of enumerations by their names in the contract, for formats that are not JSON.</summary>
internal static class ContractName
{
    /// <summary>The name in kebab case, for example <c>name-part</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All[value];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All =
            Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));
    }
}
