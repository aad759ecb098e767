using Extraction.Desk.Api;
using Extraction.Desk.Pages;
using Extraction.Desk.Reading;
using Extraction.Desk.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Extraction.Desk;

/// <summary>The desk: one local web server over one store.</summary>
internal static class DeskApplication
{
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(10);

    /// <summary>Serves until it is cancelled; requests under way are answered before it returns.</summary>
    /// <param name="options">What it is opened on.</param>
    /// <param name="onStarted">Told the address when the desk answers.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IOException">The port is taken, or the store cannot be opened.</exception>
    public static async Task RunAsync(DeskOptions options, Action<string> onStarted, CancellationToken cancellation)
    {
        await using WebApplication application = Build(options);
        await application.StartAsync(cancellation).ConfigureAwait(false);
        string address = application.Urls.Single();
        await WarmUpAsync(address, cancellation).ConfigureAwait(false);
        onStarted(address);
        Task loading = application.Services.GetRequiredService<ArticleIntake>().LoadAsync();
        _ = loading.ContinueWith(t => options.Tell($"the models cannot be loaded: {t.Exception!.InnerException!.Message}"),
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        var stopped = new TaskCompletionSource();
        await using (cancellation.Register(stopped.SetResult)) await stopped.Task.ConfigureAwait(false);
        using var patience = new CancellationTokenSource(ShutdownTime);
        await application.StopAsync(patience.Token).ConfigureAwait(false);
    }

    /// <summary>The first request compiles what all need: it is the desk's own, not a person's.</summary>
    private static async Task WarmUpAsync(string address, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        foreach (string page in new[] { "/", "/search" })
        {
            using HttpResponseMessage answer = await client.GetAsync(page, cancellation).ConfigureAwait(false);
        }
    }

    private static WebApplication Build(DeskOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Extraction.Desk",
            EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(FormattableString.Invariant($"http://127.0.0.1:{options.Port}"));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
        });
        IServiceCollection services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(_ => new StorePool(options.StorePath));
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton(TimeProvider.System);
        services.AddRazorComponents();
        services.AddOpenApi(open => open.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Extraction",
                Version = "1.0",
                Description = "Quotes of news articles: extraction, search, review. Results are described by docs/output.schema.json.",
            };
            document.Servers = [];
            return Task.CompletedTask;
        }));
        // Keys live as long as the desk: nothing is left in the user's home, and pages ask for a new token after a restart.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = "X-CSRF-Token";
            antiforgery.Cookie.Name = "extraction-desk";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = options.RequestTimeout,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = form.ValueLengthLimit = (int)options.MaxRequestBytes);

        WebApplication application = builder.Build();
        // A store that cannot be opened is told before anything is served.
        _ = application.Services.GetRequiredService<StorePool>();
        application.UseMiddleware<LocalOnly>();
        application.UseExceptionHandler(handler => handler.Run(context => Failure.AnswerAsync(context, options)));
        application.UseStatusCodePages(page => Failure.AnswerAsync(page.HttpContext, page.HttpContext.Response.StatusCode,
            page.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound ? "There is no such page."
            : "The request cannot be answered."));
        application.UseRouting();
        application.UseRequestTimeouts();
        application.UseAntiforgery();
        DeskAssets.Map(application);
        PageEndpoints.Map(application);
        ArticleEndpoints.Map(application);
        ApiEndpoints.Map(application);
        DecisionEndpoints.Map(application);
        ExportEndpoints.Map(application);
        application.MapOpenApi("/api/openapi.json");
        application.MapGet("/health", (ArticleIntake intake, StorePool stores, CancellationToken cancellation) =>
            stores.ReadAsync(s => new { status = "ok", models = intake.IsReady ? "ready"
                : "loading", articles = s.Articles(null, false, 0, 0).Total }, cancellation))
            .WithSummary("Whether the desk works.");
        return application;
    }
}
