"""The rules of procedure of the General Assembly."""
