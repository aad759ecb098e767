using Extraction.Desk.Api;
using Extraction.Store.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Extraction.Desk.Pages;

/// <summary>The address of a page with its parameters, from which those of its neighbours are made.</summary>
public sealed class Address
{
    private readonly string _path;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _parameters;

    private Address(string path, IReadOnlyList<KeyValuePair<string, string>> parameters) => (_path, _parameters) = (path, parameters);

    /// <summary>The address of a request; empty parameters, as forms send them, are left out.</summary>
    public static Address Of(HttpRequest request) => new(
        request.Path,
        [.. request.Query.Select(p => KeyValuePair.Create(p.Key, p.Value.ToString())).Where(p => p.Value.Length > 0)]);

    /// <summary>A parameter, or null.</summary>
    public string? this[string name] => _parameters.FirstOrDefault(p => p.Key == name).Value;

    /// <summary>The page of a list, from one.</summary>
    /// <exception cref="BadRequestException">There is no such page.</exception>
    public int Page => BadParameter.Page(this["page"]);

    /// <summary>Whether a parameter asks for something.</summary>
    /// <exception cref="BadRequestException">It is neither yes nor no.</exception>
    public bool Has(string name) => BadParameter.Flag(name, this[name]);

    /// <summary>This address with a parameter.</summary>
    public string With(string name, string value) => WithAlso(name, value).ToString();

    /// <summary>This address with a parameter, to go on with.</summary>
    public Address WithAlso(string name, string value) => new(_path, [.. Without(name)._parameters, KeyValuePair.Create(name, value)]);

    /// <summary>This address without a parameter.</summary>
    public Address Without(string name) => new(_path, [.. _parameters.Where(p => p.Key != name)]);

    /// <inheritdoc/>
    public override string ToString() => _path + new QueryBuilder(_parameters).ToQueryString();

    /// <summary>The page of an article.</summary>
    public static string Article(string id) => "/articles/" + Uri.EscapeDataString(id);

    /// <summary>A quote on the page of its article.</summary>
    public static string Quote(string articleId, string quoteId) => Article(articleId) + "#" + Uri.EscapeDataString(quoteId);

    /// <summary>The page of a speaker, told from others of the name by an article that quotes him.</summary>
    public static string Speaker(string name, SpeakerPlace place) =>
        "/speaker" + new QueryBuilder { { "name", name }, { "article", place.Article }, { "speakerId", place.Speaker } };
}
