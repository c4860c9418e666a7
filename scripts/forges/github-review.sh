#!/usr/bin/env bash
# The steps of action.yml, each by its name. Settings come by the environment; what is compared is kept between the steps
# in $RUNNER_TEMP/ketu.
set -euo pipefail

work="$RUNNER_TEMP/ketu"
ketu="$work/program/node_modules/.bin/ketu"

# As a command of a workflow, in which a percent sign and a line break have to be escaped.
fail() {
  local text="${1//'%'/%25}"
  text="${text//$'\r'/%0D}"
  echo "::error title=ketu::${text//$'\n'/%0A}"
  exit 1
}

# From outside of the repository, so that no .npmrc or node_modules of a pull request decides what is installed.
install_ketu() {
  local version="${KETU_VERSION:-}"
  if [ -z "$version" ]; then
    version="$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")"
  fi
  mkdir -p "$work/program"
  (cd "$work/program" && npm install --prefix . --no-audit --no-fund --loglevel=error "ketu@$version" >&2)
}

# The commit that a name stands for; fetched by itself when a shallow clone does not have it.
commit_of() {
  if ! git rev-parse --verify --quiet --end-of-options "$1^{commit}"; then
    git fetch --quiet --no-tags --depth=1 --end-of-options origin "$1" >&2 || return 1
    git rev-parse --verify --quiet FETCH_HEAD
  fi
}

# In a pull request what is checked out is usually its merge into the base: then its first parent is what to compare with.
# In a clone of one commit that parent has to be fetched.
first_parent() {
  if ! git rev-parse --verify --quiet 'HEAD^1'; then
    git fetch --quiet --no-tags --deepen=1 --end-of-options origin "$GITHUB_SHA" >&2 || return 1
    git rev-parse --verify --quiet 'HEAD^1'
  fi
}

range() {
  local base head
  head="$(commit_of "${KETU_HEAD:-HEAD}")" || fail "there is no revision ${KETU_HEAD:-HEAD}"
  if [ -n "${KETU_BASE:-}" ]; then
    base="$(commit_of "$KETU_BASE")" || fail "there is no revision $KETU_BASE"
  elif [ "$GITHUB_EVENT_NAME" = pull_request ] && [ "$head" = "$GITHUB_SHA" ]; then
    base="$(first_parent)" ||
      fail "the commit before $GITHUB_SHA cannot be fetched; give actions/checkout fetch-depth: 0"
  elif [ -n "${KETU_REQUEST_BASE:-}" ]; then
    base="$(git merge-base "$KETU_REQUEST_BASE" "$head" 2>/dev/null)" ||
      fail "where the pull request began is not known here; give actions/checkout fetch-depth: 0"
  elif [[ "${KETU_PUSHED_FROM:-}" =~ [1-9a-f] ]]; then
    base="$(commit_of "$KETU_PUSHED_FROM")" || fail "the commit before the push, $KETU_PUSHED_FROM, cannot be fetched"
  else
    fail "there is nothing to compare with; name a base"
  fi
  echo "$base..$head"
}

# compare_as FORMAT [OPTION ...]: with the range, the paths and the language of the first step.
compare_as() {
  local format="$1" paths=()
  shift
  while IFS= read -r path; do
    [ -z "$path" ] || paths+=("$path")
  done <"$work/paths"
  "$ketu" diff --locale "$(cat "$work/locale")" --format "$format" "$@" -- "$(cat "$work/range")" "${paths[@]}"
}

compare() {
  local code=0 limit="$KETU_FAIL_ON" result=clean found
  install_ketu
  # What it prints when it fails is a command of the workflow, not a range.
  found="$(range)" || {
    echo "$found"
    exit 1
  }
  echo "$found" >"$work/range"
  printf '%s\n' "${KETU_PATHS:-.}" >"$work/paths"
  printf '%s\n' "$KETU_LOCALE" >"$work/locale"
  [ "$limit" != never ] || limit=error
  compare_as github --fail-on "$limit" || code=$?
  case "$code" in
    0) ;;
    1) result=findings ;;
    *) result=failed ;;
  esac
  mkdir -p "$work/review"
  compare_as json >"$work/review/changes.json" || true
  {
    echo "exit-code=$code"
    echo "result=$result"
  } >>"$GITHUB_OUTPUT"
  [ "$result" != failed ] || return 0
  compare_as html --out "$work/review/changes.html" >/dev/null 2>&1 ||
    compare_as svg --out "$work/review/changes.svg" >/dev/null 2>&1 || true
  echo "folder=$work/review" >>"$GITHUB_OUTPUT"
}

# write_markdown BUDGET: also of a comparison that could not be made. Exit codes say what was found, not that it failed.
write_markdown() {
  local links=()
  [ -z "${KETU_LINK:-}" ] || links+=(--link "$KETU_LINK")
  # Where the rules are explained: the documentation of this very action.
  if [ -n "${KETU_OWN_REPOSITORY:-}" ] && [ -n "${KETU_OWN_REF:-}" ]; then
    links+=(--docs "$GITHUB_SERVER_URL/$KETU_OWN_REPOSITORY/blob/$KETU_OWN_REF/docs/")
  fi
  # Written so for the bash 3.2 of macOS, to which an empty list is an unset variable.
  compare_as markdown --budget "$1" ${links[@]+"${links[@]}"} || true
}

summary() {
  write_markdown summary >>"$GITHUB_STEP_SUMMARY"
}

# Whether there is anything to say: a change, or a comparison that could not be made.
has_news() {
  node -e '
    const { counts, failures } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    const news = counts.errors + counts.warnings + counts.infos + counts.waived + counts.failed_models + failures.length;
    process.exit(news > 0 ? 0 : 1);
  ' "$work/review/changes.json"
}

# One comment, found again by its first line. Only one of a bot: anybody can begin a comment like that.
comment() {
  local issues="repos/$GITHUB_REPOSITORY/issues" id
  id="$(gh api --paginate "$issues/$KETU_REQUEST/comments?per_page=100" \
    --jq '.[] | select(.user.type == "Bot" and (.body | startswith("<!-- ketu-diff -->"))) | .id' | sed -n 1p)"
  if [ -z "$id" ] && ! has_news; then return 0; fi
  write_markdown comment >"$work/comment.md"
  if [ -n "$id" ]; then
    gh api --method PATCH "$issues/comments/$id" -F "body=@$work/comment.md" --silent
  else
    gh api --method POST "$issues/$KETU_REQUEST/comments" -F "body=@$work/comment.md" --silent
  fi
}

finish() {
  if [ "$KETU_EXIT_CODE" = 1 ] && [ "$KETU_FAIL_ON" = never ]; then return 0; fi
  return "$KETU_EXIT_CODE"
}

case "${1:-}" in
  compare | summary | comment | finish) "$1" ;;
  *) fail "unknown step ${1:-}" ;;
esac
