using CompareLib.Articles;

namespace CompareLib.Readers;

/// <summary>Reads the articles of files and folders, at all levels, in every format. Thread-safe; reads as the caller takes.</summary>
/// <param name="formats">The formats; null for all.</param>
public sealed class ArticleFiles(FormatReaders? formats = null)
{
    // Files about a folder, by the names that everybody gives them.
    private static readonly string[] Notes = ["readme", "license", "licence", "copying", "notice", "changelog", "contributing"];

    private readonly FormatReaders _formats = formats ?? FormatReaders.Default;

    /// <summary>
    /// The articles of <paramref name="paths"/>, in the order given; in a folder by ordinal path. An article that tells no id is called by its file's name, in a
    /// folder inside the folder by its path; one that tells no outlet there gets the inner folder's name.
    /// </summary>
    /// <returns>Articles and problems as they are met. A second article with an id already read is a problem.</returns>
    public IEnumerable<ArticleInput> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var input in Directory.Exists(path) ? Folder(path) : File(path, Path.GetFileName(path), new ArticleManifest(), isNamed: true))
            {
                yield return input.Article is { } article && !ids.Add(article.Id) ? ArticleInput.Failed(path, null, $"two articles have the id {article.Id}; the second was left out") : input;
            }
        }
    }

    private IEnumerable<ArticleInput> Folder(string root)
    {
        string[] files;
        string? failure = null;
        try
        {
            files = Directory.GetFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System });
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            (files, failure) = ([], broken.Message);
        }

        if (failure is not null)
        {
            yield return ArticleInput.Failed(root, null, $"cannot be read: {failure}");
            yield break;
        }

        Array.Sort(files, StringComparer.Ordinal);
        var manifests = new Dictionary<string, ArticleManifest>(StringComparer.Ordinal);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var problems = new List<ArticleInput>();
        foreach (var file in files.Where(f => f.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            var folder = Path.GetDirectoryName(file)!;
            if (!manifests.TryGetValue(folder, out var manifest)) manifests[folder] = manifest = new ArticleManifest();
            if (ArticleManifest.IsOne(file))
            {
                listed.Add(file);
                manifest.Add(file, p => problems.Add(ArticleInput.Failed(file, null, p)));
            }
        }

        foreach (var problem in problems) yield return problem;
        foreach (var file in files.Where(f => !listed.Contains(f)))
        {
            var folder = Path.GetDirectoryName(file)!;
            if (Notes.Contains(Path.GetFileNameWithoutExtension(file).ToLowerInvariant()) && manifests.GetValueOrDefault(folder)?.Files.Contains(Path.GetFileName(file)) != true)
            {
                yield return ArticleInput.PassedOver(file, "a note about the folder, by its name");
                continue;
            }

            var inner = Path.GetRelativePath(root, folder);
            var id = Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
            foreach (var input in File(file, id, manifests.GetValueOrDefault(folder) ?? new ArticleManifest(), isNamed: false))
            {
                yield return inner != "." && input.Article is { Outlet: null } article ? ArticleInput.Of(article with { Outlet = Path.GetFileName(folder) }) : input;
            }
        }

        foreach (var (folder, manifest) in manifests.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            foreach (var missing in manifest.Files.Where(f => !System.IO.File.Exists(Path.Combine(folder, f))))
                yield return ArticleInput.Failed(Path.Combine(folder, missing), null, "is named in the manifest, but there is no such file");
        }

        if (files.Length == listed.Count) yield return ArticleInput.Failed(root, null, "holds no file of an article");
    }

    private IEnumerable<ArticleInput> File(string path, string id, ArticleManifest manifest, bool isNamed)
    {
        // Plain text and JSON Lines are the core's own, unless their first bytes tell another format.
        FormatInput? input = null;
        string? failure = null;
        try
        {
            if (!System.IO.File.Exists(path)) failure = "no such file or folder";
            else if (Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal)) return ArticleReader.Read([path]);
            else input = new FormatInput(path, id, () => System.IO.File.OpenRead(path));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            failure = $"cannot be read: {broken.Message}";
        }

        if (failure is not null) return [ArticleInput.Failed(path, null, failure)];
        if (!isNamed && _formats.FormatOf(input!) is null) return [ArticleInput.PassedOver(path, OtherKind.Of(input!))];
        return _formats.Read(input!).Select(read => read.Article is { } article ? ArticleInput.Of(manifest.Completed(Path.GetFileName(path), article)) : read);
    }
}
