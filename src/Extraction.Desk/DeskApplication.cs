using System.Globalization;
using System.Net;
using System.Net.Sockets;
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
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Extraction.Desk;

/// <summary>The desk: one local web server over one store.</summary>
internal static class DeskApplication
{
    /// <summary>A request that came just before the end has its whole time, and this to be answered.</summary>
    private static readonly TimeSpan ShutdownMargin = TimeSpan.FromSeconds(5);

    /// <summary>Serves until it is cancelled; requests under way are answered
    /// before it returns, in the time that a request may take.</summary>
    /// <param name="options">What it is opened on.</param>
    /// <param name="onStarted">Told the address when the desk answers.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IOException">The port is taken, or the store cannot be opened.</exception>
    public static async Task RunAsync(DeskOptions options, Action<string> onStarted, CancellationToken cancellation)
    {
        await using WebApplication application = Build(options);
        // A file that is no store is told before anything is served; a new one is made only when the port is had.
        if (Path.Exists(options.StorePath)) _ = application.Services.GetRequiredService<StorePool>();
        await StartAsync(application, options.Port).ConfigureAwait(false);
        try
        {
            _ = application.Services.GetRequiredService<StorePool>();
            string address = application.Urls.Single();
            await WarmUpAsync(address, cancellation).ConfigureAwait(false);
            onStarted(address);
            Task loading = application.Services.GetRequiredService<ArticleIntake>().LoadAsync();
            _ = loading.ContinueWith(t => options.Tell($"the models cannot be loaded: {t.Exception!.InnerException!.Message}"),
                CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // That is how a desk is closed, at whatever moment.
        }
        finally
        {
            using var patience = new CancellationTokenSource(options.RequestTimeout + ShutdownMargin);
            await application.StopAsync(patience.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Makes sure that a port can be had, before anything is done that would be in vain without it.</summary>
    /// <param name="port">The port on 127.0.0.1; 0 for any that is free.</param>
    /// <exception cref="IOException">It cannot be had; the message says why.</exception>
    public static void RequirePort(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
        }
        catch (SocketException e)
        {
            throw NoPort(port, e);
        }
    }

    private static async Task StartAsync(WebApplication application, int port)
    {
        try
        {
            await application.StartAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw NoPort(port, e);
        }
    }

    private static IOException NoPort(int port, Exception reason)
    {
        var refusal = reason as SocketException ?? reason.InnerException as SocketException;
        string why = refusal?.SocketErrorCode == SocketError.AccessDenied ? "may not be opened by you" : "is in use by another program";
        return new IOException(string.Create(CultureInfo.InvariantCulture,
            $"port {port} {why}; choose another with --port, or 0 for any that is free"), reason);
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
        // Whoever runs the desk watches for signals; the host would stop it, too.
        services.AddSingleton<IHostLifetime, NoLifetime>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = options.RequestTimeout + ShutdownMargin);
        // A parameter that cannot be read is told like every other bad request.
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddSingleton(_ => new StorePool(options.StorePath));
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton(TimeProvider.System);
        services.AddRazorComponents();
        ApiDescription.Add(services);
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
        application.UseMiddleware<LocalOnly>();
        application.UseExceptionHandler(handler => handler.Run(context => Failure.AnswerAsync(context, options)));
        application.UseStatusCodePages(page => Failure.AnswerAsync(page.HttpContext, page.HttpContext.Response.StatusCode));
        application.UseRouting();
        application.Use(KnownParameters.RequireAsync);
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
            stores.ReadAsync(s => new HealthAnswer("ok", intake.IsReady ? "ready" : "loading", s.Articles(null, false, 0, 0).Total),
                cancellation))
            .Problems()
            .WithSummary("Whether the desk works.");
        return application;
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
