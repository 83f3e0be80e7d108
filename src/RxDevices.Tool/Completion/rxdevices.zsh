#compdef rxdevices
# Completion of rxdevices for zsh: source <(rxdevices completion zsh)
_rxdevices() {
    local line="${(j: :)words[1,CURRENT]}"
    local -a found
    found=(${(f)"$("${words[1]}" complete ${#line} "$line" 2>/dev/null)"})
    if (( ${#found} == 0 )); then
        _files
    else
        compadd -S '' -- ${(M)found:#*/}
        compadd -- ${found:#*/}
    fi
}
if [[ "${funcstack[1]}" == _rxdevices ]]; then
    _rxdevices "$@"
else
    compdef _rxdevices rxdevices
fi
