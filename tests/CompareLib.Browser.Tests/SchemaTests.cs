using CompareLib.Reports;
using CompareLib.Tests.Reports;

namespace CompareLib.Browser.Tests;

/// <summary>ajv validates the JSON of reports against the published schema, inside the browser.</summary>
public sealed class SchemaTests
{
    private const string Load = """
        modules => {
          const loaded = {};
          const find = path => [path, path + '.js', path + '.json', path + '/index.js'].find(p => p in modules);
          const require = from => name => {
            const base = name.startsWith('.') ? from.split('/').slice(0, -1) : [];
            for (const part of name.split('/')) { if (part === '..') base.pop(); else if (part !== '.') base.push(part); }
            let path = find(base.join('/'));
            if (!path && !name.startsWith('.')) path = find(name + '/' + (JSON.parse(modules[name + '/package.json']).main || 'index.js').replace(/^\.\//, ''));
            if (!path) throw new Error('no module ' + name + ' from ' + from);
            if (loaded[path]) return loaded[path].exports;
            const module = loaded[path] = { exports: {} };
            if (path.endsWith('.json')) module.exports = JSON.parse(modules[path]);
            else new Function('module', 'exports', 'require', modules[path])(module, module.exports, require(path));
            return module.exports;
          };
          window.Ajv = require('')('ajv/dist/2020.js').default;
        }
        """;

    [Test]
    public async Task The_json_of_every_report_is_valid()
    {
        await using var open = await OpenPage.At(new Uri("about:blank"));
        await open.Page.EvaluateAsync(Load, Modules());
        await open.Page.EvaluateAsync("schema => { window.validate = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictTuples: false }).compile(JSON.parse(schema)) }", ReportJson.Schema());
        foreach (var (name, report) in ReportCases.Named.Prepend(("seeds", Files.Seeds)))
        {
            var json = Files.Text(report, ReportFormat.Json);
            var errors = await open.Page.EvaluateAsync<string[]>("json => validate(JSON.parse(json)) ? [] : validate.errors.slice(0, 10).map(e => e.instancePath + ' ' + e.message)", json);
            Assert.That(errors, Is.Empty, name);
            Assert.That(Files.Text(ReportJson.Read(json), ReportFormat.Json), Is.EqualTo(json), name);
        }
    }

    [Test]
    public async Task What_is_no_report_is_not_valid()
    {
        await using var open = await OpenPage.At(new Uri("about:blank"));
        await open.Page.EvaluateAsync(Load, Modules());
        var json = Files.Text(SampleReport.Make(), ReportFormat.Json).Replace("\"kind\":\"direct\"", "\"kind\":\"shouted\"", StringComparison.Ordinal);
        Assert.That(await open.Page.EvaluateAsync<bool>("([schema, json]) => new Ajv({ strict: false }).compile(JSON.parse(schema))(JSON.parse(json))", new[] { ReportJson.Schema(), json }), Is.False);
    }

    private static Dictionary<string, string> Modules()
    {
        _ = Browser.Package("ajv/dist/2020.js");
        var root = Path.Combine(Files.Project, "node_modules");
        return new[] { "ajv", "fast-deep-equal", "fast-uri", "json-schema-traverse" }
            .SelectMany(p => Directory.EnumerateFiles(Path.Combine(root, p), "*.js*", SearchOption.AllDirectories))
            .Where(f => f.EndsWith(".js", StringComparison.Ordinal) || f.EndsWith(".json", StringComparison.Ordinal))
            .Where(f => !f.Contains("/ajv/lib/", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }
}
