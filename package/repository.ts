/**
 * Where a package comes from, as its manifest says it: registries compare it with who has built the package (npm's provenance).
 *
 * @param environment GitHub Actions has the address of the repository in it; elsewhere nothing is said
 */
export function repositoryField(environment: Readonly<Record<string, string | undefined>>): object {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = environment;
  return server && name ? { repository: { type: 'git', url: `git+${server}/${name}.git` } } : {};
}
