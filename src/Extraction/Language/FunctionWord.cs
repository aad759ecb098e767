namespace Extraction.Language;

/// <summary>
/// The words of English grammar that rules ask for one by one: forms and lemmas as they stand inside a sentence. Where a rule asks for any
/// of several, they are a class in a table; words that mean something stand in tables only.
/// </summary>
internal static class FunctionWord
{
    public const string All = "all";
    public const string And = "and";
    public const string As = "as";
    public const string At = "at";
    public const string Be = "be";
    public const string Become = "become";
    public const string By = "by";
    public const string For = "for";
    public const string From = "from";
    public const string Have = "have";
    public const string In = "in";
    public const string It = "it";
    public const string Its = "its";
    public const string Know = "know";
    public const string Of = "of";
    public const string On = "on";
    public const string One = "one";
    public const string Or = "or";
    public const string OpeningThe = "The";
    public const string Say = "say";
    public const string That = "that";
    public const string The = "the";
    public const string Their = "their";
    public const string To = "to";
    public const string Which = "which";
    public const string Who = "who";
    public const string Whom = "whom";
    public const string With = "with";
}
