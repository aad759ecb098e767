using Extraction.Desk.Api;
using Extraction.Desk.Reading;
using Extraction.Desk.Security;
using Extraction.Store.Browse;
using Extraction.Store.Search;
using Extraction.Store.Statements;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Extraction.Desk.Pages;

/// <summary>The pages that people look at.</summary>
internal static class PageEndpoints
{
    private const int Latest = 8;

    private const int MaxStatements = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", async (HttpContext context, StorePool stores, IAntiforgery antiforgery, CancellationToken cancellation) =>
            Page<ReadPage>(await ReadParametersAsync(context, stores, antiforgery, cancellation)));
        pages.MapPost("/articles", AddAsync).AddEndpointFilter<TokenFilter>();
        pages.MapGet("/articles", async (HttpContext context, StorePool stores, CancellationToken cancellation) =>
        {
            Address address = Address.Of(context.Request);
            bool undecided = address.Has("undecided");
            Listed<ListedArticle> articles = await stores.ReadAsync(s =>
                s.Articles(address["q"], undecided, ApiEndpoints.PageSize, ApiEndpoints.Offset(address.Page)), cancellation);
            return Page<ArticlesPage>(new() { ["Query"] = address["q"], ["Undecided"] = undecided, ["Articles"] = articles, ["Current"] =
                address, ["Size"] = ApiEndpoints.PageSize });
        });
        pages.MapGet("/speakers", async (HttpContext context, StorePool stores, CancellationToken cancellation) =>
        {
            Address address = Address.Of(context.Request);
            Listed<ListedSpeaker> speakers = await stores.ReadAsync(s =>
                ApiEndpoints.Asked(() => s.Speakers(address["q"], ApiEndpoints.PageSize, ApiEndpoints.Offset(address.Page))), cancellation);
            return Page<SpeakersPage>(new() { ["Query"] = address["q"], ["Speakers"] = speakers, ["Current"] = address, ["Size"] =
                ApiEndpoints.PageSize });
        });
        pages.MapGet("/speaker", SpeakerAsync);
        pages.MapGet("/search", SearchAsync);
        pages.MapGet("/statements", StatementsAsync);
        pages.MapGet("/export", () => Page<ExportPage>([]));
    }

    /// <summary>A page as an answer.</summary>
    public static RazorComponentResult<T> Page<T>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new(parameters) { StatusCode = status, PreventStreamingRendering = true };

    private static async Task<Dictionary<string, object?>> ReadParametersAsync(HttpContext context, StorePool stores,
        IAntiforgery antiforgery, CancellationToken cancellation)
    {
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        return new Dictionary<string, object?>
        {
            ["Token"] = tokens.RequestToken,
            ["TokenName"] = tokens.FormFieldName,
            ["Latest"] = await stores.ReadAsync(s => s.Articles(null, false, Latest, 0), cancellation),
        };
    }

    private static async Task<IResult> AddAsync(HttpContext context, ArticleIntake intake, StorePool stores, IAntiforgery antiforgery,
        CancellationToken cancellation)
    {
        IFormCollection form = await FormBody.ReadAsync(context.Request, cancellation);
        string? Field(string name) => form[name].ToString().Trim() is { Length: > 0 } value ? value : null;
        var problems = new List<string>();
        var added = new List<AddedArticle>();
        LocalDate? published = null;
        if (Field("published") is { } day)
        {
            ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(day);
            if (parsed.Success) published = parsed.Value;
            else problems.Add($"'{day}' is no date such as 2023-12-01.");
        }

        if (problems.Count == 0)
        {
            var submissions = new List<Submission>();
            if (Field("text") is { } text)
            {
                submissions.Add(new Submission(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))),
                    PastedName.Of(Field("title") ?? text)) { Title = Field("title"), Published = published, Url = Field("url") });
            }

            foreach (IFormFile file in form.Files.Where(f => f.Length > 0))
            {
                submissions.Add(new Submission(file.OpenReadStream(), PastedName.OfFile(file.FileName)) { Published = published });
            }
            if (submissions.Count == 0) problems.Add("Paste an article or choose a file.");
            foreach (Submission submission in submissions)
            {
                await using Stream content = submission.Content;
                IntakeReport report = await intake.AddAsync(submission, cancellation);
                problems.AddRange(report.Problems);
                added.AddRange(report.Articles);
            }
        }

        if (added is [var only] && problems.Count == 0) return Results.Redirect(Address.Article(only.Id));
        Dictionary<string, object?> parameters = await ReadParametersAsync(context, stores, antiforgery, cancellation);
        parameters["Problems"] = problems;
        parameters["Added"] = added;
        if (added.Count == 0)
        {
            // Nothing that was typed is lost.
            (parameters["Text"], parameters["TitleText"], parameters["Published"], parameters["Url"]) =
                (form["text"].ToString(), Field("title"), Field("published"), Field("url"));
        }

        return Page<ReadPage>(parameters, added.Count == 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> SpeakerAsync(HttpContext context, StorePool stores, string name, CancellationToken cancellation)
    {
        Address address = Address.Of(context.Request);
        SpeakerAnswer found = await stores.ReadAsync(s =>
            SpeakerAnswer.Find(s, name, address["article"], address["speakerId"], ApiEndpoints.Offset(address.Page)), cancellation);
        return Page<SpeakerPage>(new()
        {
            ["Speaker"] = found.Speaker,
            ["Roles"] = found.Roles,
            ["Quotes"] = found.Quotes,
            ["Others"] = found.Others,
            ["Current"] = address,
            ["Size"] = ApiEndpoints.PageSize,
        });
    }

    private static async Task<IResult> SearchAsync(HttpContext context, StorePool stores, CancellationToken cancellation)
    {
        Address address = Address.Of(context.Request);
        SearchForm form = SearchForm.Of(context.Request.Query);
        var parameters = new Dictionary<string, object?> { ["Search"] = form, ["Current"] = address, ["Size"] = ApiEndpoints.PageSize };
        try
        {
            QuoteQuery query = form.ToQuery() with { Limit = ApiEndpoints.PageSize, Offset = ApiEndpoints.Offset(address.Page) };
            SearchAnswer answer = await stores.ReadAsync(s =>
                ApiEndpoints.Asked(() => SearchAnswer.Of(s, query)), cancellation);
            (parameters["Quotes"], parameters["Facets"]) = (answer.Quotes, answer.Facets);
            return Page<SearchPage>(parameters);
        }
        catch (BadRequestException e)
        {
            parameters["Problem"] = e.Message;
            return Page<SearchPage>(parameters, e.Status);
        }
    }

    private static async Task<IResult> StatementsAsync(HttpContext context, StorePool stores, CancellationToken cancellation)
    {
        Address address = Address.Of(context.Request);
        bool same = address.Has("same");
        var parameters = new Dictionary<string, object?> { ["Query"] = address["q"], ["ShowSame"] = same };
        try
        {
            var query = new StatementQuery
            {
                Quotes = new QuoteQuery { Words = address["q"], HideRejected = true },
                OnlyDiffering = !same,
                Limit = MaxStatements,
            };
            parameters["Statements"] = await stores.ReadAsync(s => ApiEndpoints.Asked(() => s.Statements(query)), cancellation);
            return Page<StatementsPage>(parameters);
        }
        catch (BadRequestException e)
        {
            parameters["Problem"] = e.Message;
            return Page<StatementsPage>(parameters, e.Status);
        }
    }
}
