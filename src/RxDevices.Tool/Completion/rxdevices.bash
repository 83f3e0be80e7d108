# Completion of rxdevices for bash: source <(rxdevices completion bash)
_rxdevices() {
    local IFS=$'\n'
    COMPREPLY=($("${COMP_WORDS[0]}" complete "$COMP_POINT" "$COMP_LINE" 2>/dev/null))
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]]; then
        compopt -o nospace
    fi
}
complete -o default -F _rxdevices rxdevices
